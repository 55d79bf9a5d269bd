using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Ties that no level's name tells: "severed relations with", "recognises it as a political force", "formed a bloc with".</summary>
internal static class BareTies
{
    private static readonly Dictionary<string, string> Breaks = new(StringComparer.Ordinal)
    {
        ["sever"] = "severed", ["cut"] = "severed", ["break"] = "severed", ["establish"] = "established", ["restore"] = "restored", ["resume"] = "restored", ["normalise"] = "normalised", ["normalize"] = "normalised", ["suspend"] = "suspended", ["re-establish"] = "restored",
    };

    private static readonly HashSet<string> Blocs = new(StringComparer.Ordinal) { "bloc", "alliance", "confederation", "coalition", "federation", "union" };

    public static IEnumerable<TieClaim> Read(AnalysedReport report, IReadOnlyList<TieClaim> found)
    {
        foreach (var token in report.Sentences.SelectMany(sentence => sentence.Tokens))
        {
            var claims = token.Lemma.ToLowerInvariant() switch
            {
                "relation" or "tie" => Relations(report, token),
                "recognition" => Recognition(report, token),
                "recognise" or "recognize" => Recognised(report, token),
                "form" or "found" or "create" => Bloc(report, token),
                _ => [],
            };
            foreach (var claim in claims.Where(claim => !found.Any(other => other.A == claim.A && other.B == claim.B && other.Quote.Passage.Overlaps(claim.Quote.Passage)))) yield return claim;
        }
    }

    /// <summary>"severed their own relations with Ukraine": bare relations are diplomatic ones; trade ties are not.</summary>
    private static IEnumerable<TieClaim> Relations(AnalysedReport report, Token noun)
    {
        if (noun.Xpos is "NNS" && Misread(report, noun) is { } misread)
        {
            yield return misread;
            yield break;
        }
        if (noun.Xpos is not ("NNS" or "NNPS") || noun.Children.Any(child => child.Relation is Relation.Amod or Relation.Compound && child.Lemma is not ("own" or "diplomatic" or "bilateral" or "formal" or "full" or "all") && report.Actors.MentionAt(child) is null)) yield break;
        if (noun.FirstConjunct() is not { Relation: Relation.Obj or Relation.NsubjPass or Relation.Obl } first || first.Head is not { Upos: Upos.Verb } verb || !Breaks.TryGetValue(verb.Lemma.ToLowerInvariant(), out var change)) yield break;
        if (first.Relation is Relation.Obl && !(verb.Lemma is "break" && first.Case() is "off")) yield break;
        var clause = Clause.Of(verb);
        var parties = clause.Subject is { } subject ? States(report, subject) : [];
        foreach (var with in clause.With("with", "between", "to").Concat(noun.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "with" or "between"))) parties.AddRange(States(report, with).Where(actor => !parties.Contains(actor)));
        if (noun.Child(Relation.NmodPoss) is { } owner) parties.AddRange(States(report, owner).Where(actor => !parties.Contains(actor)));
        foreach (var child in noun.ChildrenIn(Relation.Amod)) parties.AddRange(report.Actors.NamedIn(child).Where(actor => actor.Kind is ActorKind.State && !parties.Contains(actor)));
        // "declared B an aggressor and said that it was cutting relations": the only other state of the sentence.
        if (parties.Count == 1 && report.Actors.MentionsOf(verb.Sentence).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.State && actor != parties[0]).Distinct().ToArray() is [var other]) parties.Add(other);
        if (parties.Count != 2 || clause.Modality is Modality.Denied or Modality.Proposed or Modality.Hoped) yield break;
        yield return Tie(report, parties[0], parties[1], "diplomatic relations", change, verb, verb.Passage.To(noun.CorePhrase()), clause.Modality);
    }

    /// <summary>"A and B established relations on 20 May 2002", where the tree took the verb for a word before the noun.</summary>
    private static TieClaim? Misread(AnalysedReport report, Token noun)
    {
        var first = noun.Previous is { Lemma: "diplomatic" } kind ? kind : noun;
        if (first.Previous is not { Upos: Upos.Verb, Relation: Relation.Amod, Xpos: "VBN" or "VBD" } verb || !Breaks.TryGetValue(verb.Lemma.ToLowerInvariant(), out var change) || verb.Previous is { Upos: Upos.Det }) return null;
        return noun.Relation is Relation.Appos && noun.Head is { } subject && States(report, subject) is [var a, var b] ? Tie(report, a, b, "diplomatic relations", change, noun, subject.CorePhrase().To(noun.Passage), Modality.Fact) : null;
    }

    /// <summary>"was suspending its recognition of Israel".</summary>
    private static IEnumerable<TieClaim> Recognition(AnalysedReport report, Token noun)
    {
        if (noun.Child(Relation.NmodPoss) is not { } owner || noun.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "of") is not { Sentence: not null } of || noun.Relation is not Relation.Obj || noun.Head is not { Upos: Upos.Verb } verb) yield break;
        var change = verb.Lemma switch { "suspend" or "freeze" => "suspended", "withdraw" or "revoke" or "cancel" or "end" => "severed", "restore" => "restored", _ => null };
        var mine = States(report, owner) is { Count: 1 } own ? own : Clause.Of(verb).Subject is { } subject ? States(report, subject) : [];
        if (change is null || mine is not [var a] || States(report, of) is not [var b] || a == b) yield break;
        yield return Tie(report, a, b, "recognition", change, verb, verb.Passage.To(of.CorePhrase()), Clause.Of(verb).Modality);
    }

    /// <summary>"China recognises the Taliban as a political force"; not what is recognised as a capital or a market economy.</summary>
    private static IEnumerable<TieClaim> Recognised(AnalysedReport report, Token verb)
    {
        if (verb.Upos is not Upos.Verb) yield break;
        var clause = Clause.Of(verb);
        if (verb.AnyChild(Relation.Mark) is { Lemma: "until" or "unless" or "if" or "whether" }) yield break;
        if (clause.Subject is not { } subject || clause.Object is not { } thing || clause.IsNegated || clause.Modality is Modality.Denied or Modality.Proposed or Modality.Hoped) yield break;
        if (States(report, subject) is not [var a] || States(report, thing) is not [var b] || a == b) yield break;
        var standing = clause.With("as").FirstOrDefault();
        if (standing != default && standing.Lemma is "capital" or "economy" or "part" or "territory" or "province" or "partner") yield break;
        var level = standing == default ? "diplomatic relations" : standing.Sentence.Words(standing.CorePhrase()).Trim('“', '”', '"', '\'', ' ');
        yield return Tie(report, a, b, level, "recognised", verb, subject.CorePhrase().To(verb.Passage).To(thing.CorePhrase()).To((standing == default ? thing : standing).CorePhrase()), clause.Modality);
    }

    /// <summary>"Burkina Faso formed a bloc with Niger and Mali": each pair of the members.</summary>
    private static IEnumerable<TieClaim> Bloc(AnalysedReport report, Token verb)
    {
        if (verb.Upos is not Upos.Verb || verb.Child(Relation.Obj) is not { } bloc || !Blocs.Contains(bloc.Lemma.ToLowerInvariant())) yield break;
        var clause = Clause.Of(verb);
        var members = clause.Subject is { } subject ? States(report, subject) : [];
        foreach (var with in clause.With("with").Concat(bloc.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "with" or "between"))) members.AddRange(States(report, with).Where(actor => !members.Contains(actor)));
        if (members.Count is < 2 or > 6 || clause.Modality is Modality.Denied or Modality.Proposed or Modality.Hoped) yield break;
        var last = clause.With("with").LastOrDefault();
        for (var first = 0; first < members.Count; first++)
        {
            for (var second = first + 1; second < members.Count; second++)
            {
                yield return Tie(report, members[first], members[second], bloc.Lemma.ToLowerInvariant(), "established", verb, verb.Passage.To((last == default ? bloc : last.WithConjuncts().Last()).Passage), clause.Modality);
            }
        }
    }

    private static List<Actor> States(AnalysedReport report, Token head)
    {
        var states = new List<Actor>();
        foreach (var actor in head.WithConjuncts().SelectMany(report.ActorsOf))
        {
            if (actor.Kind is ActorKind.Place && report.Actors.MentionAt(head) is { Kind: Mentions.MentionKind.Capital } capital)
            {
                states.Add(report.Actors.Named(capital.Name, ActorKind.State));
                continue;
            }
            var side = actor.Kind is ActorKind.Person or ActorKind.Body ? report.Actors.State(actor.State) : actor;
            if (side is { Kind: ActorKind.State or ActorKind.Organisation } && !states.Contains(side)) states.Add(side);
        }
        return states;
    }

    private static TieClaim Tie(AnalysedReport report, Actor x, Actor y, string level, string change, Token verb, Sources.Passage passage, Modality modality)
    {
        var (a, b) = string.CompareOrdinal(x.Name, y.Name) <= 0 ? (x, y) : (y, x);
        return new() { A = a.Name, B = b.Name, Level = level, Change = change, Date = report.DateOf(verb), Modality = modality, Quote = report.Cut(passage), SaidBy = report.SpeakersOf(verb.Sentence, passage), Confidence = 70, Rule = $"tie.{change}" };
    }
}
