using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>An event as the words of a sentence compose it, before its actors are named.</summary>
/// <param name="Code">Its codes.</param>
/// <param name="Outer">The outermost word: its subject acts.</param>
/// <param name="Inner">The word that tells what is done, where the outer one governs another; else the outer one.</param>
/// <param name="Clause">The clause that the outer word governs, where no pattern fits that; or null.</param>
/// <param name="Asks">Whether the outer word asks somebody to act, so that the one asked is the target.</param>
/// <param name="Doubt">What speaks against it, in hundredths of confidence.</param>
internal sealed record Composed(EventCode Code, Finding Outer, Finding Inner, Token? Clause, bool Asks, int Doubt)
{
    /// <summary>Who acts, where it is not the outer word's subject.</summary>
    public Token? By { get; init; }

    /// <summary>Who is acted upon, where the grammar says so plainly.</summary>
    public Token? To { get; init; }
}

/// <summary>Puts the findings of a sentence together: what is agreed to, refused, begun, called for, denied.</summary>
internal sealed class Composer(IReadOnlyDictionary<int, Finding> findings)
{
    private readonly HashSet<int> absorbed = [];

    /// <summary>The events of a sentence, in the order of their outermost words.</summary>
    public static IReadOnlyList<Composed> Compose(IReadOnlyDictionary<int, Finding> findings)
    {
        var composer = new Composer(findings);
        var all = findings.Values.OrderBy(finding => finding.Word.Index).Select(finding => composer.Read(finding, 0)).OfType<Composed>().ToArray();
        return [.. all.Where(one => !composer.absorbed.Contains(one.Outer.Word.Index))];
    }

    private Composed? Read(Finding finding, int depth)
    {
        var rule = finding.Rule;
        var code = rule.Code;
        var (inner, innermost, clause, asks, doubt) = ((Composed?)null, finding, (Token?)null, rule.Frame is "request", 0);
        if (rule.Frame is { } frame)
        {
            var governed = depth < 5 ? Governed(finding, out clause) : null;
            if (governed is not null)
            {
                inner = Read(governed, depth + 1);
                if (frame is not "mention") absorbed.Add(governed.Word.Index);
                if (inner is null && frame is "aspect" or "intent" or "halt") return null;
            }
            if (Coding.Framed(frame, code, inner?.Code, governed is { IsNoun: true }) is not { } framed) return null;
            code = framed;
            if (inner is not null)
            {
                innermost = inner.Inner;
                clause = inner.Clause ?? clause;
                if (frame is "aspect" or "intent") asks = inner.Asks;
                else if (code.Cameo is "113") asks = false;
                doubt += inner.Doubt;
            }
        }
        if (Stance(finding, ref code, ref doubt) is false || code.Plover is null) return null;
        return new(code, finding, innermost, clause, asks, doubt);
    }

    /// <summary>Negation, future and doubt at the word itself; false where nothing is told.</summary>
    private static bool Stance(Finding finding, ref EventCode code, ref int doubt)
    {
        var main = finding.Main;
        if (IsHypothetical(main)) doubt += 35;
        if (finding.Carrier is not { } verb)
        {
            foreach (var child in finding.Word.Children)
            {
                if (child.Index > finding.Word.Index) continue;
                if (child.Relation is Relation.Det && child.Lemma is "no")
                {
                    if (Coding.Negated(code) is not { } none) return false;
                    code = none;
                }
                else if (child.Lemma is "planned" or "plan" or "upcoming" or "forthcoming" or "scheduled" or "imminent" or "future" or "proposed" or "possible" or "potential" or "threatened" or "promised" or "pledged") code = Coding.Intended(code);
            }
            return true;
        }
        var negated = false;
        var future = false;
        for (Token? at = verb; at is { } here; )
        {
            foreach (var child in here.Children)
            {
                if (child.Relation is Relation.Advmod && child.Lemma is "not" or "never" or "n't" or "no longer" || child.Is("never") || child.Relation is Relation.Advmod && child.Is("longer") && child.Previous is { } no && no.Is("no")) negated = true;
                if (child.Relation is not (Relation.Aux or Relation.AuxPass)) continue;
                if (child.Lemma is "will" or "shall" or "would" or "'ll" or "wo" || child.Is("'ll") || child.Is("wo") || child.Is("won")) future = true;
                if (child.Lemma is "could" or "may" or "might") doubt += 10;
                else if (child.Lemma is "must" or "should" or "ought") doubt += 30;
            }
            // "will meet and sign": what stands before the first verb goes for the second.
            at = here.Relation is Relation.Conj && here.Head is { Upos: Upos.Verb } first && here.AnyChild(Relation.Nsubj, Relation.Aux) is null ? first : null;
        }
        if (finding.View.Heads("obj").Any(thing => thing.HasChild(Relation.Det, "no")) || finding.IsNoun && finding.Word.HasChild(Relation.Det, "no")) negated = true;
        if (negated)
        {
            if (Coding.Negated(code) is not { } refused) return false;
            code = refused;
        }
        else if (future) code = Coding.Intended(code);
        return true;
    }

    private static bool IsHypothetical(Token word)
    {
        for (Token? at = word; at is { } here; at = here.Head)
        {
            if (here.Relation is Relation.Advcl && here.AnyChild(Relation.Mark) is { Lemma: "if" or "unless" or "whether" or "in_case" or "until" }) return true;
            if (here.Relation is Relation.Ccomp && here.AnyChild(Relation.Mark) is { Lemma: "whether" or "if" }) return true;
        }
        return false;
    }

    /// <summary>What the word governs: a clause, an object, a phrase with a preposition.</summary>
    private Finding? Governed(Finding finding, out Token? clause)
    {
        clause = null;
        var word = finding.Word;
        foreach (var holder in finding.IsNoun && finding.Carrier is { } carrier ? new[] { word, carrier } : [word])
        {
            foreach (var kind in new[] { "to", "ing", "that" })
            {
                if (Complements.Of(holder, kind) is not { } head) continue;
                clause = head;
                if (At(head) is { } told && told.Word != word) return told;
                if (kind is not "that") break;
            }
            if (clause is not null) break;
        }
        if (clause is null && finding.Rule.Frame is "request" && Addressed(finding) is { } asked)
        {
            clause = asked;
            if (At(asked) is { } told) return told;
        }
        if (clause is not null) return null;
        foreach (var slot in finding.IsNoun ? Phrases : Objects)
        {
            if (slot is "subj" && (finding.Rule.Frame is not ("halt" or "aspect") || finding.View.Heads("obj").Any())) continue;
            foreach (var head in finding.View.Heads(slot).SelectMany(Tree.WithConjuncts))
            {
                if (head == word || head.Index == finding.Carrier?.Index) continue;
                if (At(head) is { } told) return told;
                foreach (var of in head.ChildrenIn(Relation.Nmod))
                {
                    if (ClauseView.Quantity.Contains(head.Lemma) && of.Case() is "of" && At(of) is { } counted) return counted;
                }
            }
        }
        return null;
    }

    /// <summary>"called on activists to march": the infinitive hangs on those who are asked.</summary>
    private static Token? Addressed(Finding finding)
    {
        foreach (var slot in finding.Rule.Target)
        {
            foreach (var head in finding.View.Heads(slot).SelectMany(Tree.WithConjuncts))
            {
                foreach (var child in head.ChildrenIn(Relation.Acl))
                {
                    if (child.Index > head.Index && child.HasChild(Relation.Mark, "to")) return child;
                }
            }
        }
        return null;
    }

    private static readonly string[] Objects = ["obj", "for", "to", "on", "of", "in", "with", "from", "against", "subj"];

    private static readonly string[] Phrases = ["of", "for", "to", "on", "from", "against"];

    /// <summary>The finding at a head, or that of the noun that it carries, or of the verb under a bare "be able".</summary>
    private Finding? At(Token head)
    {
        if (findings.TryGetValue(head.Index, out var direct)) return direct;
        foreach (var finding in findings.Values)
        {
            if (finding.IsNoun && finding.Carrier == head) return finding;
        }
        return head.AnyChild(Relation.Xcomp) is { } deeper && deeper.Index > head.Index ? At(deeper) : null;
    }
}
