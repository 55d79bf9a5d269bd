using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Standing channels: a dialogue, a joint committee, a regular exchange of delegations.</summary>
internal sealed class MechanismReader : IClaimReader
{
    private static readonly HashSet<string> Channels = new(StringComparer.Ordinal)
    {
        "dialogue", "mechanism", "committee", "consultation", "exchange", "commission", "forum", "delegation", "channel", "contact", "group", "council", "meeting", "workshop", "talk", "summit", "hotline", "seminar", "visit", "patrol", "conference", "cabinet",
    };

    // Words before the noun that make it a channel even where nothing is said of its times.
    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal) { "joint", "mixed", "bilateral", "permanent", "intergovernmental", "binational", "trilateral", "tripartite", "inter-parliamentary", "interparliamentary", "working", "boundary", "consultation", "consultative" };

    private static readonly HashSet<string> Topics = new(StringComparer.Ordinal) { "strategic", "policy", "security", "defence", "defense", "economic", "political", "rights", "maritime", "energy", "trade" };

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in report.Sentences)
        {
            foreach (var noun in sentence.Tokens.Where(token => token.Upos is Upos.Noun or Upos.Propn && Channels.Contains(token.Lemma.ToLowerInvariant())))
            {
                if (Read(report, noun) is { } claim && seen.Add($"{string.Join('|', claim.Parties)}:{noun.Lemma.ToLowerInvariant()}")) yield return claim;
            }
            foreach (var verb in sentence.Tokens.Where(token => token.Upos is Upos.Verb && token.Lemma is "meet" or "consult" or "confer"))
            {
                if (Meeting(report, verb) is { } claim && seen.Add($"{string.Join('|', claim.Parties)}:meet")) yield return claim;
            }
        }
    }

    /// <summary>"The two ministers will meet every year."</summary>
    private static MechanismClaim? Meeting(AnalysedReport report, Token verb)
    {
        var clause = Clause.Of(verb);
        if (Recurrence.Of(verb) is not { } frequency || clause.Modality is Modality.Denied || clause.Subject is not { } subject) return null;
        var parties = subject.WithConjuncts().SelectMany(report.ActorsOf).Concat(clause.With("with").SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf))
            .Select(actor => actor.Kind is ActorKind.Person ? actor.State : actor.Name).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        if (parties.Length < 2) return null;
        var passage = subject.CorePhrase().To(verb.Phrase(child => child.Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Punct or Relation.Ccomp));
        return new()
        {
            Parties = parties, Frequency = frequency, Modality = clause.Modality is Modality.Proposed or Modality.Hoped or Modality.Planned ? clause.Modality : Modality.Fact,
            Quote = report.Cut(passage), SaidBy = report.SpeakersOf(verb.Sentence, verb.Passage), Confidence = 65, Rule = "mechanism.meeting",
        };
    }

    private static MechanismClaim? Read(AnalysedReport report, Token noun)
    {
        var verb = noun.FirstConjunct().Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl && noun.FirstConjunct().Head is { Upos: Upos.Verb } head ? head : (Token?)null;
        var frequency = Recurrence.Of(noun) ?? (verb is { } timed && noun.Relation is not Relation.Obl ? Recurrence.Of(timed) : null);
        var named = Named(report, noun);
        var isNamed = named.Count > 1 && char.IsUpper(noun.Form[0]) && noun.Lemma.ToLowerInvariant() is not ("meeting" or "talk" or "visit" or "summit" or "conference" or "delegation");
        if (frequency is null && !isNamed && !IsStanding(noun)) return null;
        // "chair of the Joint Committee": a committee of one body, that has members.
        if (noun is { Relation: Relation.Nmod, Head: { } office } && noun.Case() is "of" && char.IsUpper(office.Form[0]) && office.Lemma.ToLowerInvariant() is not ("meeting" or "session" or "round")) return null;
        var clause = verb is { } governor ? Clause.Of(governor) : null;
        var modality = clause?.Modality ?? Modality.Fact;
        if (modality is Modality.Denied) return null;
        var parties = isNamed ? [.. named.Order(StringComparer.Ordinal)] : Parties(report, noun, clause);
        // "the annual meeting of the Bank": an organisation's own.
        if (noun.Lemma.ToLowerInvariant() is "meeting" or "conference" or "summit" && IsOwn(report, noun)) return null;
        if (parties.Length < 2 && (clause?.Subject is { } pair && pair.Children.Any(child => child.Lemma is "two" or "both") || frequency is null && IsOfBoth(noun)) && MainStates(report) is var main && Array.TrueForAll(parties, party => report.Knowledge.States.Find(party) is null || main.Contains(party)) && named.TrueForAll(main.Contains)) parties = main;
        if (parties.Length < 2) return null;
        var passage = noun.Phrase(child => child.Relation is Relation.AclRelcl or Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Case or Relation.Cc or Relation.Acl or Relation.Appos);
        if (verb is { } near && frequency is not null && Recurrence.Of(noun) is null) passage = passage.To(near.Phrase(child => child.Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Punct or Relation.Nsubj or Relation.Ccomp or Relation.Mark or Relation.Aux));
        return new()
        {
            Parties = parties, Fields = [noun.Sentence.Words(noun.CorePhrase())], Frequency = frequency, Modality = modality is Modality.Proposed or Modality.Hoped or Modality.Planned ? modality : Modality.Fact,
            Quote = report.Cut(passage), SaidBy = report.SpeakersOf(noun.Sentence, noun.Passage), Confidence = frequency is null ? 55 : 65, Rule = frequency is null ? "mechanism.standing" : "mechanism.regular",
        };
    }

    private static bool IsStanding(Token noun)
    {
        if (noun.Lemma is "hotline") return true;
        var before = noun.Children.Where(child => child.Index < noun.Index && child.Relation is Relation.Amod or Relation.Compound).Select(child => child.Form.ToString().ToLowerInvariant()).ToArray();
        return noun.Lemma.ToLowerInvariant() switch
        {
            "dialogue" => before.Any(Topics.Contains) && noun.Xpos is not "NNS",
            "commission" or "committee" or "group" or "council" or "cabinet" => before.Any(word => word is not "consultation" && Standing.Contains(word)) && noun.Xpos is not "NNS",
            "mechanism" => before.Any(Standing.Contains) || noun.ChildrenIn(Relation.Nmod).Any(child => child.Lemma.ToLowerInvariant() is "consultation" or "dialogue" or "coordination"),
            _ => false,
        };
    }

    /// <summary>Whether an organisation or some body stands as the owner of the meeting.</summary>
    private static bool IsOwn(AnalysedReport report, Token noun) =>
        noun.Children.Where(child => child.Relation is Relation.NmodPoss || child.Relation is Relation.Nmod && child.Case() is "of" || child.Relation is Relation.Compound or Relation.Amod && child.Index < noun.Index)
            .SelectMany(child => child.WithConjuncts()).SelectMany(child => child.Relation is Relation.Compound or Relation.Amod ? report.Actors.NamedIn(child) : report.ActorsOf(child)) is var owners
        && owners.Any(owner => owner.Kind is ActorKind.Organisation or ActorKind.Body) && !owners.Any(owner => owner.Kind is ActorKind.State or ActorKind.Party);

    /// <summary>"the Joint Commission", "the intergovernmental commission on trade": of both sides, where it is not told whose it is.</summary>
    private static bool IsOfBoth(Token noun) =>
        (noun.Upos is Upos.Propn || noun.Children.Any(child => child.Lemma.ToLowerInvariant() is "joint" or "intergovernmental" or "binational" or "mixed" or "bilateral") || noun.Lemma.ToLowerInvariant() is "mechanism")
        && noun.AnyChild(Relation.NmodPoss) is null && !noun.ChildrenIn(Relation.Nmod).Any(child => child.Case() is "of" && child.Lemma.ToLowerInvariant() is not ("consultation" or "dialogue" or "coordination" or "cooperation"));

    /// <summary>The states and organisations inside the channel's own name: "the EU-Moldova Committee".</summary>
    private static List<string> Named(AnalysedReport report, Token noun)
    {
        var names = new List<string>();
        for (var at = noun.Previous; at is { } word && (char.IsUpper(word.Form[0]) || word.Form is "-" or "–"); at = word.Previous)
        {
            var found = report.Actors.NamedIn(word).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).ToList();
            if (found.Count == 0 && (report.Knowledge.States.Find(word.Form)?.Name ?? report.Knowledge.Organisations.Find(word.Form)?.Name) is { } name) found.Add(name);
            names.AddRange(found.Where(each => !names.Contains(each)));
        }
        return names;
    }

    private static string[] Parties(AnalysedReport report, Token noun, Clause? clause)
    {
        var found = new List<Actor>();
        void Add(IEnumerable<Actor> actors)
        {
            foreach (var actor in actors)
            {
                var party = actor.Kind is ActorKind.Person ? report.Actors.State(actor.State) : actor;
                if (party is { Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Party or ActorKind.Body } && !found.Contains(party)) found.Add(party);
            }
        }

        foreach (var founders in noun.ChildrenIn(Relation.AclRelcl).Select(child => child.AnyChild(Relation.Nsubj)).OfType<Token>()) Add(founders.WithConjuncts().SelectMany(report.ActorsOf));
        foreach (var child in noun.Children.Where(child => child.Index < noun.Index)) Add(child.WithConjuncts().SelectMany(report.Actors.NamedIn));
        foreach (var mention in report.Actors.MentionsOf(noun.Sentence).Where(mention => mention.Last < noun.Index && noun.Index - mention.Last < 5 && noun.Sentence[mention.Last].IsUnder(noun))) Add(mention.Actor is { } actor ? [actor] : []);
        if (noun.Child(Relation.NmodPoss) is { } owner) Add(report.ActorsOf(owner));
        foreach (var child in noun.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with" or "of" or "among"))
        {
            Add(child.WithConjuncts().SelectMany(report.ActorsOf));
            if (child.AnyChild(Relation.NmodPoss) is { } whose) Add(report.ActorsOf(whose));
            foreach (var inner in child.ChildrenIn(Relation.Nmod).Where(inner => inner.Case() is "between" or "with")) Add(inner.WithConjuncts().SelectMany(report.ActorsOf));
        }
        if (found.Count < 2 && clause is not null)
        {
            if (clause.Subject is { } subject && subject.Index != noun.Index) Add(subject.WithConjuncts().SelectMany(report.ActorsOf));
            Add(clause.With("with", "between").SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf));
        }
        return [.. found.Select(actor => actor.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>"the two ministries": of a report on two states, these.</summary>
    private static string[] MainStates(AnalysedReport report) =>
        [.. report.Actors.Names.SelectMany(names => names.Map.Mentions).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.State).GroupBy(actor => actor.Name)
            .Where(group => group.Count() > 2).OrderByDescending(group => group.Count()).Take(2).Select(group => group.Key).Order(StringComparer.Ordinal)];
}
