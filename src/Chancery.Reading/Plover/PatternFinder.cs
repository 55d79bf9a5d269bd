using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>Finds the words of a sentence that fit a pattern, each with the most exacting one.</summary>
internal sealed class PatternFinder(PloverWords words)
{
    private readonly IReadOnlySet<string> light = words.Classes.GetValueOrDefault("light") ?? new HashSet<string>();

    /// <summary>The findings by token.</summary>
    public IReadOnlyDictionary<int, Finding> Find(Sentence sentence)
    {
        var found = new Dictionary<int, Finding>();
        foreach (var token in sentence.Tokens)
        {
            var finding = token.Upos switch
            {
                Upos.Verb or Upos.Adj => Verb(token),
                // "workers call off a strike": a noun with an object is a verb.
                Upos.Noun when token.AnyChild(Relation.Obj) is not null => Verb(token),
                Upos.Noun or Upos.Propn => Noun(token),
                _ => null,
            };
            if (finding is not null) found.Add(token.Index, finding);
        }
        // "held talks": the noun tells it, and the verb that carries it nothing of its own, unless the verb's pattern asked for that very noun.
        foreach (var noun in found.Values.Where(finding => finding.IsNoun && finding.Carrier is not null).ToArray())
        {
            var carrier = noun.Carrier!.Value.Index;
            if (!found.TryGetValue(carrier, out var verb)) continue;
            if (verb.Pattern.Slots.Count > 0 || verb.Pattern.Strength >= 100 && verb.Rule.Code.Plover is not null || verb.Rule.Frame is not null) found[noun.Word.Index] = noun with { Carrier = null, View = new(noun.Word, null) };
            else found.Remove(carrier);
        }
        return found;
    }

    private Finding? Verb(Token verb)
    {
        var patterns = words.Verb(LemmaOf(verb));
        if (patterns.Count == 0) return null;
        if (verb.Upos is Upos.Adj && verb.AnyChild(Relation.Cop, Relation.Nsubj) is null && !ClauseView.IsStray(verb) && verb.Relation is not (Relation.Conj or Relation.Xcomp or Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.Root)) return null;
        if (verb.Upos is Upos.Verb && verb.Relation is Relation.Amod or Relation.Compound && verb.AnyChild(Relation.Nsubj) is null && verb.Head is { } noun && noun.Index > verb.Index && !ClauseView.IsStray(verb)) return null;
        var view = new ClauseView(verb, verb);
        foreach (var pattern in patterns)
        {
            if (Fits(verb, view, pattern)) return new(verb, pattern, verb, view);
        }
        return null;
    }

    /// <summary>The lemma; where no pattern knows it and the form is an inflected one, the lemma that a pattern knows ("boycotting", "conceded").</summary>
    private string LemmaOf(Token verb)
    {
        var lemma = verb.Lemma.ToLowerInvariant();
        if (words.KnowsVerb(lemma)) return lemma;
        var form = verb.Form.ToString().ToLowerInvariant();
        var stem = form.EndsWith("ing", StringComparison.Ordinal) ? form[..^3] : form.EndsWith("ed", StringComparison.Ordinal) ? form[..^2] : form.EndsWith('s') ? form[..^1] : form;
        if (stem.Length < 2) return lemma;
        foreach (var guess in new[] { stem, stem + "e", stem[..^1], form })
        {
            if (words.KnowsVerb(guess)) return guess;
        }
        return lemma;
    }

    private Finding? Noun(Token noun)
    {
        if (noun.Relation is Relation.Compound or Relation.Flat && noun.Head is { } whole && whole.Index > noun.Index) return null;
        var lemma = noun.Lemma.ToLowerInvariant();
        var form = noun.Form.ToString().ToLowerInvariant();
        var patterns = words.Noun(form);
        if (lemma != form) patterns = [.. patterns.Concat(words.Noun(lemma)).OrderByDescending(pattern => pattern.Strength)];
        if (patterns.Count == 0) return null;
        foreach (var pattern in patterns)
        {
            if (!pattern.Words.Any(word => Names(noun, word))) continue;
            var carrier = Carrier(noun, pattern.Rule);
            var view = new ClauseView(noun, carrier);
            if (Fits(noun, view, pattern)) return new(noun, pattern, carrier, view);
        }
        return null;
    }

    private Token? Carrier(Token noun, PloverRule rule)
    {
        var first = noun.FirstConjunct();
        if (first.Relation is Relation.Nmod && first.Case() is "of" && first.Head is { } bundle && ClauseView.Quantity.Contains(bundle.Lemma)) first = bundle.FirstConjunct();
        if (first.Relation is Relation.AclRelcl or Relation.Acl) return null;
        foreach (var child in noun.Children)
        {
            // "the attacks carried out by X", "talks held by X": the clause hangs on the noun.
            if (child.Relation is Relation.Acl or Relation.AclRelcl && IsLight(child, rule) && Clause.Of(child).Object == noun) return child;
        }
        if (first.Head is not { Upos: Upos.Verb } verb || !IsLight(verb, rule)) return null;
        return first.Relation is Relation.Obj or Relation.NsubjPass || first.Relation is Relation.Obl && first.Case() is "in" or "into" or "on" or "to" or "out" or "with" or "under" && verb.Child(Relation.Obj) is null ? verb : null;
    }

    private bool IsLight(Token verb, PloverRule rule) => light.Contains(verb.Lemma) || rule.Light.Contains(verb.Lemma);

    private static bool Fits(Token word, ClauseView view, PloverPattern pattern)
    {
        if (pattern.Particles.Count > 0 && !Follows(word, pattern.Particles)) return false;
        view.Particle = pattern.Particles.Count > 0 ? pattern.Particles[^1] : null;
        foreach (var (slot, heads) in pattern.Slots)
        {
            if (!Has(word, view, slot, heads)) return false;
        }
        return true;
    }

    private static bool Has(Token word, ClauseView view, string slot, IReadOnlySet<string>? heads) => slot switch
    {
        "clause" => heads!.Any(kind => Complements.Of(word, kind) is not null),
        "case" => heads!.Contains(word.Case()),
        "no" => heads!.All(other => !view.Heads(other).Any()),
        "not" => heads!.All(other => Complements.Of(word, other) is null),
        "any" => heads!.Any(other => view.Heads(other).Any()),
        "bare" => word.AnyChild(Relation.CompoundPrt) is null && word.Next is not { Upos: Upos.Adp },
        "joint" => view.Subject is { } several && several.AnyChild(Relation.Conj) is not null,
        "voice" => view.IsPassive == heads!.Contains("passive"),
        "head" => word.FirstConjunct().Head is { } head && heads!.Contains(head.Lemma.ToLowerInvariant()),
        _ => view.Heads(slot).Any(head => heads is null || head.WithConjuncts().Any(conjunct => IsOne(conjunct, heads))),
    };

    /// <summary>Whether the noun is one of the words, also in a compound ("peace talks") or counted ("a series of talks").</summary>
    public static bool IsOne(Token noun, IReadOnlySet<string> heads)
    {
        var lemma = noun.Lemma.ToLowerInvariant();
        if (heads.Contains(lemma) || heads.Contains(noun.Form.ToString().ToLowerInvariant()) || noun.Upos is Upos.Propn && heads.Contains("@name")) return true;
        var phrase = lemma;
        for (var at = noun.Next; at is { } after && after.Index - noun.Index < 3; at = after.Next)
        {
            phrase += " " + after.Form.ToString().ToLowerInvariant();
            if (heads.Contains(phrase)) return true;
        }
        phrase = lemma;
        for (var at = noun.Previous; at is { } before && noun.Index - before.Index < 4; at = before.Previous)
        {
            // "cease-fire" may be three tokens: they are written as they stand.
            phrase = before.Form.ToString().ToLowerInvariant() + (before.Passage.End == before.Next!.Value.Passage.Start ? "" : " ") + phrase;
            if (heads.Contains(phrase)) return true;
        }
        if (noun.Upos is Upos.Verb or Upos.Pron) return false;
        if (!ClauseView.Quantity.Contains(lemma) && noun.Upos is not (Upos.Num or Upos.Sym)) return false;
        foreach (var of in noun.ChildrenIn(Relation.Nmod))
        {
            if (of.Case() is "of" or "in" && of.WithConjuncts().Any(conjunct => heads.Contains(conjunct.Lemma.ToLowerInvariant()))) return true;
        }
        return false;
    }

    private static bool Names(Token noun, string word)
    {
        var at = word.LastIndexOf(' ');
        if (at < 0) return true;
        Token? here = noun.Previous;
        foreach (var part in word[..at].Split(' ').Reverse())
        {
            if (here is { } hyphen && hyphen.Is("-")) here = hyphen.Previous;
            if (here is not { } before || !before.Is(part)) return false;
            here = before.Previous;
        }
        return true;
    }

    /// <summary>Whether the words follow, with a short object or an adverb between at most.</summary>
    private static bool Follows(Token word, IReadOnlyList<string> particles)
    {
        var at = word.Next;
        foreach (var particle in particles)
        {
            for (var skipped = 0; at is { } here && !here.Is(particle) && skipped < 4 && here.Upos is not (Upos.Punct or Upos.Verb or Upos.Adp or Upos.Sconj or Upos.Cconj); skipped++) at = here.Next;
            if (at is not { } found || !found.Is(particle)) return false;
            at = found.Next;
        }
        return true;
    }
}
