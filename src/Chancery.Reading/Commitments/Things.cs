using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>What is undertaken, asked for or discussed where it is a noun or a gerund: "called for restraint", "agreed on a truce", "discussed sharing experience".</summary>
internal static class Things
{
    // Nouns that name a doing; a matter, an issue or a situation that is discussed is none.
    private static readonly HashSet<string> Doings = new(StringComparer.Ordinal)
    {
        "support", "aid", "assistance", "help", "restraint", "calm", "ceasefire", "truce", "release", "end", "withdrawal", "explanation", "cooperation", "co-operation", "collaboration", "resumption", "halt", "dialogue", "negotiation", "deal", "agreement", "treaty", "pact", "plan", "measure", "step", "action",
        "project", "exchange", "partnership", "sanction", "investigation", "inquiry", "reform", "de-escalation", "implementation", "establishment", "creation", "opening", "expansion", "reduction", "cut", "increase", "investment", "access", "protection", "return", "recognition", "coordination", "working", "relationship",
        "loan", "grant", "funding", "fund", "training", "dollar", "euro", "pound", "$", "issue", "solution", "settlement", "peace", "unity", "compliance", "respect", "conference", "initiative", "visa", "removal", "resolution", "lifting", "commitment", "effort",
    };

    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal) { "importance", "need", "necessity", "way", "possibility", "prospect", "value", "favour", "favor" };

    /// <summary>The gerunds and nouns of doing that the cue takes.</summary>
    public static IEnumerable<Token> Of(Token word, CommitmentCue cue)
    {
        if (cue.Strength is "discussed" && word.Children.FirstOrDefault(child => child.Index > word.Index && child.Xpos is "VBG" && child.Upos is Upos.Verb && child.Children.Any(inner => inner.Is("including"))) is { Sentence: not null } list)
        {
            yield return list;
            yield break;
        }
        foreach (var child in word.Children.Where(child => child.Index > word.Index))
        {
            if (child.Xpos is "VBG" && child.Upos is Upos.Verb && child.Relation is Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Ccomp or Relation.Nmod or Relation.Acl || child.Xpos is "VBG" && child.Relation is Relation.Advcl && child.AnyChild(Relation.Mark) is { } mark && mark.Index == word.Index + 1)
            {
                if (!child.HasChild(Relation.Mark, "including")) { yield return child; yield break; }
            }
            if (!IsComplement(word, child, cue)) continue;
            var thing = Frames.Contains(child.Lemma) && child.Children.FirstOrDefault(inner => inner.Index > child.Index && (inner.Relation is Relation.Nmod || inner.Relation is Relation.Acl && inner.Xpos is "VBG")) is { Sentence: not null } inner ? inner : child;
            var listed = cue.Strength is "discussed" ? thing.Children.Concat(thing.Children.SelectMany(below => below.Children)).FirstOrDefault(below => below.Xpos is "VBG" && below.Upos is Upos.Verb && below.Index > thing.Index && below.Children.Any(mark => mark.Is("including"))) : default;
            if (listed != default) yield return listed;
            else if (thing.Xpos is "VBG" || IsDoing(thing)) yield return thing;
            yield break;
        }
    }

    private static bool IsDoing(Token noun) =>
        noun.Upos is Upos.Noun or Upos.Sym && (Doings.Contains(noun.Lemma.ToLowerInvariant()) || noun.ChildrenIn(Relation.Nmod).Any(below => below.Case() is "of" or "in" && Doings.Contains(below.Lemma.ToLowerInvariant()) && noun.Lemma is "area" or "field" or "form" or "level" or "million" or "billion"));

    private static bool IsComplement(Token word, Token child, CommitmentCue cue)
    {
        if (child.Upos is not (Upos.Noun or Upos.Verb or Upos.Sym)) return false;
        if (child.Relation is Relation.Obj) return cue.Name is not ("call on" or "urge" or "ask" or "invite" or "encourage" or "tell" or "order") && CueIndex.Particle(word) is not ("for" or "on");
        if (child.Relation is not (Relation.Obl or Relation.Nmod)) return false;
        // "asked Tokyo for help": who is asked stands between.
        if (cue.Name is "ask" && child.Case() is "for") return word.AnyChild(Relation.Obj, Relation.Iobj) is not null;
        return word.Upos is Upos.Verb ? cue.Name.EndsWith(" " + child.Case(), StringComparison.Ordinal) || cue.Names.Any(name => name.EndsWith(" " + child.Case(), StringComparison.Ordinal) && name.StartsWith(word.Lemma, StringComparison.OrdinalIgnoreCase)) && CueIndex.Particle(word) == child.Case() : child.Case() is "for" or "to";
    }

    /// <summary>Who is to do what is only named: those in the words themselves ("British support"), those who are asked, "both sides".</summary>
    public static IReadOnlyList<string> By(Token word, Deed deed, Doers doers, AnalysedReport report)
    {
        var clause = Clause.Of(word);
        if (word.Lemma is "ask" && word.AnyChild(Relation.Obj, Relation.Iobj) is { } other && other.Index < deed.Head.Index) return doers.Asked(other);
        if (word.Upos is Upos.Verb && clause.With("on", "upon", "to").FirstOrDefault() is { Sentence: not null } asked && asked.Index < deed.Head.Index && asked.Index > word.Index) return doers.Asked(asked);
        var named = new List<Actor>();
        foreach (var child in deed.Head.Children)
        {
            var isDoer = child.Relation is Relation.NmodPoss || child.Relation is Relation.Amod or Relation.Compound && child.Index < deed.Head.Index || child.Relation is Relation.Nmod && child.Case() is "by" or "from" or "between";
            if (isDoer) named.AddRange((child.Relation is Relation.Amod or Relation.Compound ? report.Actors.NamedIn(child) : doers.Sides(child)).Where(actor => actor.Kind is not (ActorKind.Place or ActorKind.Other)));
        }
        if (named.Count > 0) return [.. named.Select(actor => actor.Name).Distinct()];
        // Asked for in talks: the other side is to do it.
        if (clause.Subject is not { } asking || doers.Sides(asking) is not [var speaker] || doers.SideOf(speaker) is not { } side) return [];
        var sides = report.Actors.MentionsOf(word.Sentence).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.Party && actor != side).Distinct().ToArray();
        return sides is [var opposite] ? [opposite.Name] : [];
    }
}
