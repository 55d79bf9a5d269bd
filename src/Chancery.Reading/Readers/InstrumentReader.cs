using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Documents and agreements with a name of their own, or with a type and a subject ("an agreement on demining").</summary>
internal sealed class InstrumentReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var found = new List<InstrumentClaim>();
        var matches = new Located<PhraseMatch<InstrumentNoun>>(report.Knowledge.InstrumentNouns.In(Pieces.Of(report.Report.Text)), match => match.Passage);
        foreach (var sentence in report.Sentences)
        {
            foreach (var match in matches.In(sentence.Passage))
            {
                if (Last(sentence, match.Passage) is { } noun && Read(report, noun, match) is { } claim) found.Add(claim);
            }
        }
        var full = report.Aliases.GroupBy(alias => Folding.Fold(alias.Alias)).ToDictionary(group => group.Key, group => Folding.Fold(group.First().Name), StringComparer.Ordinal);
        return found.GroupBy(claim => Folding.Fold(claim.Name) is var name && full.TryGetValue(name, out var whole) ? whole : name).Select(group => group.OrderBy(claim => full.ContainsKey(Folding.Fold(claim.Name)) ? 1 : 0).ThenByDescending(Weight).ThenBy(claim => claim.Quote.Passage).First()).OrderBy(claim => claim.Quote.Passage);
    }

    private static InstrumentClaim? Read(AnalysedReport report, Token noun, PhraseMatch<InstrumentNoun> match)
    {
        if (noun.Upos is not (Upos.Noun or Upos.Propn) || noun.Relation is Relation.Compound && noun.Head is { } whole && whole.Index > noun.Index && !IsProper(noun)) return null;
        if (report.Actors.MentionAt(noun) is { Kind: MentionKind.Organisation, Known: not null } or { Kind: MentionKind.Person }) return null;
        // "American Revolution Constitution Hall", "Nathan Law": a hall's name and a person's.
        if (IsProper(noun) && noun.Next is { Upos: Upos.Propn } longer && IsProper(longer) && noun.Relation is Relation.Compound && longer == noun.Head) return null;
        if (IsProper(noun) && !match.Passage.Of(noun.Sentence.Text).Contains(' ') && noun.Previous is { } given && report.Knowledge.PersonNames.Given(given.Form).Count > 0 && report.Actors.MentionAt(given) is null or { Kind: MentionKind.Name }) return null;
        // A convention that meets and a fund that acts are no documents.
        if (noun.Lemma.ToLowerInvariant() is "convention" or "fund" or "facility" && (noun.Relation is Relation.Nsubj || noun.Previous is { } kind && (kind.Is("national") || kind.Is("party") || kind.Is("annual")))) return null;
        if (IsSubject(noun)) return null;
        var act = Act(report, noun) ?? Printed(report, noun);
        // A title with a preposition in it ("Convention on the Law of the Sea") is known as a whole.
        var isWhole = IsProper(noun) && Heading(noun, match.Passage) is { } heading && heading.Index != noun.Index;
        var isNamed = isWhole || IsProper(noun) && noun.Previous is { } before && (IsProper(before) || report.Actors.MentionAt(before) is not null);
        var about = noun.Children.FirstOrDefault(child => child.Index > noun.Index && (child.Relation is Relation.Nmod && child.Case() is "on" or "for" or "of" or "to" or "against" or "concerning" || child.Relation is Relation.Acl && child.Xpos is not ("VBN" or "VBD")) && !report.DatesOf(noun.Sentence).Any(date => date.FirstToken <= child.Index && child.Index <= date.LastToken));
        if (about == default && noun.Relation is Relation.Obj && noun.Head is { Lemma: not "reach" } verb && match.Meaning.Type is not ("other" or "programme")) about = Beside(report, noun, verb);
        var isTyped = match.Passage.Of(noun.Sentence.Text).Contains(' ');
        // "the Treaty for the Establishment of the Community": capitals on both sides of the preposition.
        isNamed |= match.Meaning.Type is not ("other" or "programme") && IsProper(noun) && noun.Index > 0 && about != default && about.Relation is Relation.Nmod && about.Case() is "on" or "for" && IsProper(about);
        // "Resolution 2778"
        var isNumbered = IsProper(noun) && noun.Next is { Upos: Upos.Num } number && !report.IsDate(number);
        isNamed |= isNumbered;
        // "a truce between A and B", "a treaty on missiles": parties or a subject make it one, whatever is done with it.
        var isBetween = (match.Meaning.Type is "treaty" or "trade agreement" or "memorandum" || match.Meaning.Name is "ceasefire") && noun.ChildrenIn(Relation.Nmod).Any(child => child.Case() is "between") && Parties(report, noun, null).Count > 1;
        if (!isNamed && !isBetween && (act is null || about == default && !isTyped && !match.Meaning.Type.EndsWith("declaration", StringComparison.Ordinal))) return null;
        if (!isNamed && noun.Xpos is "NNS" && about == default) return null;
        var (first, last) = isWhole ? Whole(noun, match.Passage) : Extent(report, noun, match.Passage, isNamed, about);
        var name = noun.Sentence.Between(first, last);
        var parties = Parties(report, noun, act?.Word);
        var quote = act is { } done && done.Word.Sentence == noun.Sentence ? name.To(done.Word.Passage) : name;
        return new()
        {
            Name = noun.Sentence.Words(name), Type = match.Meaning.Type, Parties = parties, Status = act?.Status ?? "mentioned",
            Quote = report.Cut(quote), SaidBy = report.SpeakersOf(noun.Sentence, name), Confidence = isNamed ? 75 : 65, Rule = isNamed ? "instrument.named" : "instrument.typed",
        };
    }

    /// <summary>"the Convention on the Law of the Sea": what a document is on is no document.</summary>
    private static bool IsSubject(Token noun)
    {
        var at = noun.Previous;
        if (at is { Upos: Upos.Det }) at = at?.Previous;
        return at is { } on && on.Form is "on" or "concerning" && on.Previous is { } document && char.IsUpper(document.Form[0]) && document.Lemma.ToLowerInvariant() is "convention" or "treaty" or "agreement" or "protocol" or "declaration" or "pact" or "accord" or "memorandum" or "charter" or "covenant";
    }

    /// <summary>"sign a roadmap on electricity": the subject right behind the noun, where the tree hung it on the verb.</summary>
    private static Token Beside(AnalysedReport report, Token noun, Token verb) =>
        verb.ChildrenIn(Relation.Obl).FirstOrDefault(child => child.Upos is Upos.Noun or Upos.Propn && child.Case() is "on" or "concerning" && child.Span().First == noun.Index + 1 && !report.IsDate(child));

    private static Token? Last(Sentence sentence, Passage passage)
    {
        Token? last = null;
        foreach (var token in sentence.Tokens)
        {
            if (passage.Contains(token.Passage)) last = token;
        }
        return last;
    }

    /// <summary>The first noun of the title with a preposition after it.</summary>
    private static Token? Heading(Token last, Passage title)
    {
        for (var at = last; at.Previous is { } before && title.Contains(before.Passage); at = before)
        {
            if (before.Upos is Upos.Adp && before.Previous is { } heading && title.Contains(heading.Passage)) return heading;
        }
        return null;
    }

    /// <summary>The title as known, with a year before it.</summary>
    private static (int First, int Last) Whole(Token last, Passage title)
    {
        var first = last.Index;
        while (first > 0 && title.Contains(last.Sentence[first - 1].Passage)) first--;
        // "the A-B Treaty of Friendship and Cooperation": whose it is, and what goes on after "and".
        var sentence = last.Sentence;
        if (IsProper(sentence[first])) while (first > 0 && (IsProper(sentence[first - 1]) && sentence[first - 1].Upos is Upos.Propn or Upos.Adj || sentence[first - 1].Form is "-" or "–" && first > 1 && IsProper(sentence[first - 2]))) first--;
        if (first > 0 && sentence[first - 1].Upos is Upos.Num && sentence[first - 1].Form.Length == 4) first--;
        var end = last.Index;
        while (IsProper(last) && end + 2 < sentence.Count && sentence[end + 1].Form is "and" or "," && IsProper(sentence[end + 2]) && sentence[end + 2].Relation is Relation.Conj && sentence[end + 2].FirstConjunct() == last && sentence[end + 2].Upos is Upos.Propn or Upos.Noun) end += 2;
        return (first, end);
    }

    /// <summary>"In a joint declaration, the leaders …", "the declaration that they issued": it is out.</summary>
    private static Deed? Printed(AnalysedReport report, Token noun)
    {
        foreach (var clause in noun.ChildrenIn(Relation.AclRelcl).Where(child => child.Upos is Upos.Verb && child.AnyChild(Relation.Nsubj) is not null))
        {
            if (ActOf(report, clause) is { } act) return new(clause, Clause.Of(clause).Modality is Modality.Fact or Modality.Denied ? act.Status : "planned");
        }
        return noun.Case() is "in" && noun.Head is { Upos: Upos.Verb, Xpos: "VBD" } verb && noun.Index < verb.Index && noun.Lemma is "declaration" or "statement" or "communique" or "communiqué" ? new(verb, "adopted") : null;
    }

    private static InstrumentAct? ActOf(AnalysedReport report, Token verb) =>
        report.Knowledge.InstrumentActs.FirstOrDefault(act => act.Verb.Split(' ')[0] == verb.Lemma && (!act.Verb.Contains(' ', StringComparison.Ordinal) || verb.Next is { } next && next.Is(act.Verb.Split(' ')[1])));

    /// <summary>A capital; after an abbreviation ("U.S. Agreement") some wires write one for any word.</summary>
    private static bool IsProper(Token token) => token.Form.Length > 1 && char.IsUpper(token.Form[0]) && !(token.Previous is { } before && before.Form.Length > 2 && before.Form[^1] is '.' && token.Upos is not Upos.Propn);

    private static (int First, int Last) Extent(AnalysedReport report, Token noun, Passage type, bool isNamed, Token about)
    {
        var sentence = noun.Sentence;
        var first = noun.Index;
        while (first > 0 && (type.Contains(sentence[first - 1].Passage) || sentence[first - 1] is { } before
            && (isNamed ? IsProper(before) && before.Upos is not (Upos.Adp or Upos.Det or Upos.Sconj or Upos.Pron or Upos.Verb) || before.Form is "-" or "–" or "and" && first > 1 && IsProper(sentence[first - 2]) || before.Upos is Upos.Num
                : before.Upos is Upos.Adj or Upos.Noun or Upos.Num or Upos.Propn || before.Form is "-" or "–" && first > 1))) first--;
        while (first < noun.Index && (sentence[first].Upos is Upos.Det or Upos.Punct || sentence[first].Form is "key" or "new" or "potential")) first++;
        var last = noun.Next is { Upos: Upos.Num } number && IsProper(noun) && !report.IsDate(number) ? number.Index : noun.Index;
        if (about != default) last = isNamed && !IsProper(about) && about.Children.All(child => !IsProper(child)) && about.Relation is not Relation.Nmod ? last : about.Span(child => child.Relation is Relation.Punct or Relation.Parataxis or Relation.AclRelcl or Relation.Advcl || child.Relation is Relation.Obl && child.Case() is "after" or "before" or "during" or "at" or "in").Last;
        last = Math.Min(last, noun.Index + 30);
        // "an agreement on fisheries this year", "the Agreement on X, signed in Y": the time and what was done are no part of the name.
        for (var at = noun.Index + 1; at <= last; at++)
        {
            if (report.DatesOf(sentence).Any(date => date.FirstToken == at && date.LastToken >= last) || sentence[at].Is(",") && at < last && sentence[at + 1] is { Upos: Upos.Verb, Xpos: "VBN" or "VBD" }) last = at - 1;
        }
        while (last > noun.Index && sentence[last].Upos is Upos.Punct or Upos.Adp or Upos.Det) last--;
        return (first, last);
    }

    private readonly record struct Deed(Token Word, string Status);

    /// <summary>What is done with it: the verb it is the object of, or the noun it hangs on ("the signing of").</summary>
    private static Deed? Act(AnalysedReport report, Token noun)
    {
        for (var (at, steps) = (noun.FirstConjunct().Head, 0); at is { } here && steps < 3; at = here.Head, steps++)
        {
            var lemma = here.Lemma.ToLowerInvariant();
            var act = here.Upos is Upos.Verb ? ActOf(report, here) : report.Knowledge.InstrumentActs.FirstOrDefault(act => act.Nouns.Contains(lemma));
            if (act is not null)
            {
                var modality = here.Upos is Upos.Verb ? Clause.Of(here).Modality : Modality.Fact;
                // "failed to conclude an agreement": there is none.
                return new(here, modality is Modality.Denied && here.Relation is Relation.Xcomp ? "mentioned" : modality is Modality.Fact or Modality.Denied ? act.Status : "planned");
            }
            if (here.Upos is Upos.Verb) break;
        }
        // "the roadmap, adopted in 2022"
        foreach (var done in noun.ChildrenIn(Relation.Acl).Where(child => child.Xpos is "VBN" or "VBD"))
        {
            if (ActOf(report, done) is { } act) return new(done, act.Status);
        }
        return null;
    }

    private static IReadOnlyList<string> Parties(AnalysedReport report, Token noun, Token? act)
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

        // "the two countries' agreement": those whose it is, and nobody else.
        if (noun.Child(Relation.NmodPoss) is { } owner && report.ActorsOf(owner) is { Count: > 1 } owners && owners.All(actor => actor.Kind is not ActorKind.Person)) return [.. owners.Select(actor => actor.Name).Order(StringComparer.Ordinal)];
        Add(report.Actors.ModifiersOf(noun));
        foreach (var child in noun.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with" or "among")) Add(child.WithConjuncts().SelectMany(report.ActorsOf));
        if (act is { Upos: Upos.Verb } verb)
        {
            var clause = Clause.Of(verb);
            if (clause.Subject is { } subject) Add(subject.WithConjuncts().SelectMany(report.ActorsOf));
            Add(clause.With("with", "between").SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf));
        }
        else if (act is { } signing)
        {
            foreach (var child in signing.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "by" or "between" or "with")) Add(child.WithConjuncts().SelectMany(report.ActorsOf));
        }
        return [.. found.Select(actor => actor.Name).Order(StringComparer.Ordinal)];
    }

    private static int Weight(InstrumentClaim claim) => claim.Parties.Count + (claim.Status is null or "mentioned" ? 0 : 3);
}
