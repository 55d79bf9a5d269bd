using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Offices and standings of people: titles beside names, "is the minister", "served as minister".</summary>
internal sealed class RoleReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var found = new List<RoleClaim>();
        foreach (var sentence in report.Sentences)
        {
            foreach (var title in report.Actors.TitlesOf(sentence))
            {
                if (IsKinship(report, title)) continue;
                if (title.Person?.Actor is { } person) found.Add(Beside(report, title, person));
                else if (Predicate(report, title) is { } claim) found.Add(claim);
            }
            foreach (var token in sentence.Tokens)
            {
                if (token.Lemma is "counterpart" && Counterpart(report, token) is { } claim) found.Add(claim);
                if (token.Lemma is "head" or "chair" && Heading(report, token) is { } heading) found.Add(heading);
            }
        }
        found.RemoveAll(claim => claim.Of is null && found.Exists(other => other.Person == claim.Person && other.Of is not null && other.Status == claim.Status && IsShorter(claim.Office, other.Office)));
        return found.GroupBy(claim => (claim.Person, Key(claim), claim.Status is "former")).Select(group => group.OrderByDescending(Fullness).ThenBy(claim => claim.Quote.Passage).First())
            .OrderBy(claim => claim.Quote.Passage);
    }

    /// <summary>"His son Omri": whose child somebody is, is neither an office nor a standing.</summary>
    private static bool IsKinship(AnalysedReport report, Title title) => title.Kind is "standing" && report.Knowledge.Standings.Find(title.Sentence[title.Head].Lemma) is { Name: "relative" };

    /// <summary>"General Secretary" beside "Party General Secretary": the same office, said more briefly; a deputy's is another.</summary>
    private static bool IsShorter(string brief, string full)
    {
        string[] few = Folding.Fold(brief).Split(' '), many = Folding.Fold(full).Split(' ');
        return few.Length < many.Length && many.AsSpan(many.Length - few.Length).SequenceEqual(few) && !many.Any(word => word is "deputy" or "vice" or "assistant" or "under" or "former" or "honorary");
    }

    /// <summary>"X, who chairs the Association": the office that the verb names, of the body that it governs.</summary>
    private static RoleClaim? Heading(AnalysedReport report, Token verb)
    {
        if (verb is not { Upos: Upos.Verb, Xpos: "VBZ" or "VBP", Relation: Relation.AclRelcl, Head: { } holder } || verb.AnyChild(Relation.Nsubj) is not { Lemma: "who" } || verb.Child(Relation.Obj) is not { } body || verb.HasChild(Relation.Advmod, "not")) return null;
        if (report.ActorsOf(holder) is not [{ Kind: ActorKind.Person } person] || report.ActorsOf(body) is not [{ Kind: ActorKind.Organisation or ActorKind.Body or ActorKind.Party } headed]) return null;
        var passage = holder.Phrase(child => child == verb || child.Relation is Relation.Punct).To(verb.Passage).To(body.Phrase(child => child.Relation is Relation.AclRelcl or Relation.Appos or Relation.Punct));
        return new()
        {
            Person = person.Name,
            Office = verb.Lemma is "chair" ? "Chair" : "head",
            Of = headed.Name,
            Quote = report.Cut(passage),
            SaidBy = report.SpeakersOf(verb.Sentence, passage),
            Confidence = 75,
            Rule = "role.heading",
        };
    }

    private static RoleClaim Beside(AnalysedReport report, Title title, Actor person)
    {
        var holding = person.Holdings.Find(holding => holding.Office == title.Office && (title.Of is null && title.OfWords is null || holding.Of == HomeStates.Of(title, person)));
        return Claim(report, title, person, holding?.Of ?? HomeStates.Of(title, person), title.Status ?? Remembered(report, title), (title.Of is { } of ? title.Passage.To(of.Passage) : title.Passage).To(title.Person!.Passage), title.Kind is "standing" ? "role.standing" : "role.title", title.Of is not null ? 90 : 80);
    }

    /// <summary>"his Vietnamese counterpart, X": X holds for another state the office that he holds for his own.</summary>
    private static RoleClaim? Counterpart(AnalysedReport report, Token counterpart)
    {
        if (report.ActorsOf(counterpart) is not [{ Kind: ActorKind.Person } person] || counterpart.Child(Relation.NmodPoss) is not { } owner || report.ActorsOf(owner) is not [{ Kind: ActorKind.Person } other] || other == person) return null;
        if (other.Holdings.Find(holding => holding.Status is null && holding.Kind is not "standing") is not { } holding) return null;
        var state = report.Actors.ModifiersOf(counterpart).FirstOrDefault(actor => actor.Kind is ActorKind.State)?.Name;
        if (report.Actors.MentionsOf(counterpart.Sentence).FirstOrDefault(mention => mention.Actor == person) is not { } name) return null;
        var passage = owner.Passage.To(counterpart.Passage).To(name.Passage);
        return new()
        {
            Person = person.Name,
            Office = holding.Office,
            Of = state ?? person.State,
            Quote = report.Cut(passage),
            SaidBy = report.SpeakersOf(counterpart.Sentence, passage),
            Confidence = 75,
            Rule = "role.counterpart",
        };
    }

    private static RoleClaim Claim(AnalysedReport report, Title title, Actor person, string? of, string? status, Passage passage, string rule, int confidence) => new()
    {
        Person = person.Name,
        Office = OfOne(title),
        Of = report.Actors.Expand(of),
        To = To(title),
        Status = status,
        Quote = report.Cut(passage),
        SaidBy = SaidBy(report, title.Sentence, passage, person, rule),
        Confidence = confidence,
        Rule = rule,
    };

    /// <summary>Who says so; a title beside the speaker's own name is the report's word, wherever the tree puts it.</summary>
    private static IReadOnlyList<string> SaidBy(AnalysedReport report, Sentence sentence, Passage passage, Actor person, string rule) =>
        report.SpeakersOf(sentence, passage) is var speakers && rule is not "role.predicate" && speakers.Contains(person.Name) ? [] : speakers;

    /// <summary>"Councillors A and B": each is a councillor.</summary>
    private static string OfOne(Title title)
    {
        var head = title.Sentence[title.Head];
        var printed = head.Form.ToString();
        if (!title.IsPlural || !printed.EndsWith('s') || !title.Office.Contains(printed, StringComparison.Ordinal)) return title.Office;
        // "Minister of Foreign Affairs" is one minister of many affairs.
        if (title.Office.IndexOf(" of ", StringComparison.OrdinalIgnoreCase) is >= 0 and var of && title.Office.IndexOf(printed, StringComparison.Ordinal) > of) return title.Office;
        return title.Office.Replace(printed, char.IsUpper(printed[0]) ? char.ToUpperInvariant(head.Lemma[0]) + head.Lemma[1..] : head.Lemma, StringComparison.Ordinal);
    }

    private static string? To(Title title) => title.To?.Actor is { } to ? to.Kind is ActorKind.Place ? title.To.Known?.State ?? title.To.Known?.Name ?? to.Name : to.Name : null;

    /// <summary>The dead: "the 135th birthday of President Ho Chi Minh", "the late".</summary>
    private static string? Remembered(AnalysedReport report, Title title)
    {
        for (var at = title.Sentence[title.Head].Head; at is { } here; at = here.Head)
        {
            if (here.Lemma is "birthday" or "birth" or "death" or "mausoleum" or "tomb" or "memory" or "anniversary" or "thought" or "legacy") return "historical";
        }
        return null;
    }

    /// <summary>"X is the minister", "X became minister", "X served as minister", "X, who was appointed minister".</summary>
    private static RoleClaim? Predicate(AnalysedReport report, Title title)
    {
        var head = title.Sentence[title.Head];
        if (title.IsPlural) return null;
        Token? subject;
        string? status;
        Token verb;
        if (head.Child(Relation.Cop) is { } copula)
        {
            (verb, subject) = (copula, Clause.Of(head).Subject ?? head.AnyChild(Relation.Nsubj));
            status = copula.Xpos is "VBD" ? "former" : head.HasChild(Relation.Aux, "will") ? "designate" : null;
        }
        else if (head.Relation is Relation.Xcomp or Relation.Obj or Relation.Obl && head.Head is { Upos: Upos.Verb } governor && Holds(governor, head) is { } holds)
        {
            var clause = Clause.Of(governor);
            (verb, subject) = (governor, clause.IsPassive ? clause.Object : holds.OfObject ? governor.Child(Relation.Obj) : clause.Subject);
            status = clause.Modality is Modality.Planned ? "designate" : holds.Status;
            if (clause.Modality is Modality.Denied or Modality.Hoped or Modality.Proposed) return null;
        }
        else return null;
        if (subject is not { } holder || report.ActorsOf(holder) is not [{ Kind: ActorKind.Person } person]) return null;
        if (head.HasChild(Relation.Advmod, "not") || verb.HasChild(Relation.Advmod, "not")) return null;
        var from = holder.Relation is Relation.Nsubj or Relation.NsubjPass ? holder.Phrase(child => child.Relation is Relation.AclRelcl).To(verb.Passage) : verb.Passage;
        return Claim(report, title, person, HomeStates.Of(title, person), status, from.To(title.Passage), "role.predicate", 75);
    }

    private sealed record Hold(string? Status, bool OfObject);

    private static Hold? Holds(Token verb, Token head) => verb.Lemma switch
    {
        "serve" or "work" or "act" when head.Case() == "as" => new(verb.Xpos is "VBD" or "VBN" ? "former" : null, false),
        "resign" or "retire" when head.Case() == "as" => new("former", false),
        "become" => new(null, false),
        "appoint" or "elect" or "name" or "nominate" or "reelect" or "re-elect" => new(verb.Lemma is "nominate" ? "designate" : null, true),
        "head" or "lead" or "replace" or "succeed" => null,
        _ => null,
    };

    private static string Key(RoleClaim claim) => string.Join(' ', Folding.Fold(claim.Office).Split(' ').Where(word => word is not ("of" or "the" or "for" or "and")).Order(StringComparer.Ordinal));

    /// <summary>How much the claim says: a body named in the quote, a receiving state, a longer office.</summary>
    private static int Fullness(RoleClaim claim) => (claim.Of is null ? 0 : 4) + (claim.To is null ? 0 : 2) + (claim.Rule is "role.predicate" ? 0 : 1) + Math.Min(claim.Quote.Words.Length / 40, 2);
}
