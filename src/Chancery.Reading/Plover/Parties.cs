using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>Finds who acts and who is acted upon.</summary>
internal sealed class Parties(AnalysedReport report, ActorPhrases phrases)
{
    private static readonly string[] Usual = ["obj", "iobj", "to", "on", "against", "with", "for", "from", "at", "into", "toward", "towards", "over", "of", "about", "between", "in", "near", "across", "poss"];

    private static readonly string[] Doers = ["poss", "by", "from", "between", "among", "mod"];

    /// <summary>The sources and targets of an event; either may be empty.</summary>
    public (IReadOnlyList<PloverActor> Source, IReadOnlyList<PloverActor> Target) Of(Composed one)
    {
        IReadOnlyList<Token> sources = one.By is { } speaker ? [speaker] : Sources(one.Outer);
        var source = Actors(sources);
        IReadOnlyList<Token> targets = one.To is { } doer ? [doer] : Targets(one, sources);
        var target = Actors(targets);
        if (one.Inner.Rule.Mutual && one.Outer.Rule.Frame is not "request") (source, target) = Mutual(one, source, target);
        if (source.Count == 0) source = Inherited(one, target);
        target = [.. target.Where(actor => !source.Any(other => other.Text == actor.Text))];
        if (target.Count == 0) target = Elsewhere(one, source, sources);
        return one.Inner.Rule.Reverse ? (target, source) : (source, target);
    }

    private IReadOnlyList<PloverActor> Actors(IReadOnlyList<Token> heads) => [.. heads.SelectMany(phrases.Of).DistinctBy(actor => actor.Text)];

    private IReadOnlyList<Token> Sources(Finding finding)
    {
        if (finding.Carrier is { } main && Author(main) is { } author) return [author];
        var slots = finding.Rule.Source.Count > 0 ? finding.Rule.Source : finding.IsNoun && finding.Carrier is null ? Doers : ["subj"];
        foreach (var slot in slots.Concat(finding.IsNoun ? ["subj"] : []))
        {
            var heads = finding.View.Heads(slot).Where(head => !phrases.IsTime(head) && (slot is not "mod" || IsNameLike(head))).ToArray();
            if (heads.Length > 0) return heads;
        }
        // "is prepared to lift": whoever is prepared acts.
        if (finding.View.IsPassive && finding.Rule.Frame is "commit" or "intent") return [.. finding.View.Heads("obj")];
        if (finding.Carrier is { } finite && !finding.View.IsPassive && Before(finite) is { } before) return [before];
        if (finding.Carrier is { } verb && finding.View.IsPassive)
        {
            // "A report called for sanctions": a sentence that a participle hangs on as if it were a noun.
            if (verb.Relation is Relation.Acl && verb.Head is { IsRoot: true, Upos: Upos.Noun or Upos.Propn } whole && verb.Index > whole.Index) return [whole];
            // "was arrested in Rwanda": where nobody is said to act, the place stands for who rules there.
            return [.. finding.View.Heads("in").Where(head => report.Actors.MentionAt(head) is not null && !phrases.IsTime(head)).Take(1)];
        }
        return [];
    }

    /// <summary>
    /// Whose act a participle tells where the tree hangs it on another noun or on the reporting verb: "sent a letter to X threatening", "X attacked Y, officials said, killing Z".
    /// </summary>
    private Token? Author(Token verb)
    {
        if (verb.Xpos is not "VBG" || verb.AnyChild(Relation.Nsubj) is not null || verb.Head is not { } head) return null;
        if (verb.Relation is Relation.Advcl or Relation.Ccomp && report.Knowledge.ReportingByLemma.ContainsKey(head.Lemma))
        {
            var told = head.Relation is Relation.Parataxis && head.Head is { Upos: Upos.Verb } main ? main : head.AnyChild(Relation.Ccomp, Relation.Parataxis);
            return told is { } said && said.Index < verb.Index ? Clause.Of(said).Subject : null;
        }
        if (verb.Relation is not Relation.Acl) return null;
        for (Token? at = head; at is { Upos: Upos.Noun or Upos.Propn } here; at = here.Head)
        {
            if (here.Lemma is "letter" or "statement" or "message" or "note" or "resolution" or "tweet" or "report" or "declaration" or "petition" or "speech" && here.Relation is Relation.Obj or Relation.Obl && here.Head is { Upos: Upos.Verb } wrote) return Clause.Of(wrote).Subject;
            if (here.Relation is Relation.Obl && here.Head is { Upos: Upos.Verb } sent && sent.Child(Relation.Obj) is { Lemma: "letter" or "message" or "note" or "cable" or "statement" }) return Clause.Of(sent).Subject;
            if (here.Relation is not (Relation.Nmod or Relation.Obl)) break;
        }
        return null;
    }

    /// <summary>The last phrase before a finite verb whose subject the tree has lost: "in Paris, minister X blamed".</summary>
    private Token? Before(Token verb)
    {
        if (verb.Xpos is not ("VBD" or "VBZ" or "VBP" or "NN" or "NNS") || verb.AnyChild(Relation.Nsubj, Relation.NsubjPass, Relation.Csubj) is not null || verb.Relation is Relation.Conj or Relation.AclRelcl) return null;
        for (var at = verb.Previous; at is { } here; at = here.Previous)
        {
            if (here.Upos is Upos.Verb or Upos.Punct or Upos.Sconj or Upos.Cconj) return null;
            if (here.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron) || phrases.IsTime(here)) continue;
            var top = here;
            while (top.Head is { } head && head.Index < verb.Index && top.Relation is Relation.Flat or Relation.Compound or Relation.Nmod or Relation.Amod or Relation.NmodDesc or Relation.Nummod && !phrases.IsTime(head)) top = head;
            return phrases.IsActor(top) ? top : null;
        }
        return null;
    }

    private bool IsNameLike(Token head) => report.Actors.MentionAt(head)?.Actor is not null || report.Knowledge.Plover.Sector(head.Lemma.ToLowerInvariant()) is not null;

    private IReadOnlyList<Token> Targets(Composed one, IReadOnlyList<Token> sources)
    {
        if (one.Asks && Addressee(one.Outer, sources) is { } asked) return [asked];
        if (one.Outer.Rule.Frame is "commit" && one.Outer.View.Heads("with").FirstOrDefault(phrases.IsActor) is { Sentence: not null } partner && !sources.Contains(partner)) return [partner];
        if (one.Clause is { } clause)
        {
            if (one.Asks && Clause.Of(clause).Subject is { } doer && !sources.Contains(doer) && phrases.IsActor(doer) && clause.AnyChild(Relation.Nsubj, Relation.NsubjPass) is not null) return [doer];
            if (one.Inner == one.Outer && InClause(clause, sources, 0) is { Count: > 0 } inside) return inside;
        }
        if (Slots(one.Inner.View, one.Inner.Rule.Target, sources, one.Inner.Word, one.Inner.Pattern) is { Count: > 0 } found)
        {
            // "gave two million to help refugees": the purpose names those whom the verb does not.
            return found.Any(IsOrNamesActor) || Complements.Of(one.Inner.Main, "to") is not { } purpose || one.Clause == purpose ? found : [.. InClause(purpose, sources, 0).Concat(found)];
        }
        return one.Inner == one.Outer ? [] : Slots(one.Outer.View, one.Outer.Rule.Target, sources, one.Inner.Word, one.Outer.Pattern);
    }

    /// <summary>"urged Iran to", "called on Iran", "demanded from Iran": who is to do it.</summary>
    private Token? Addressee(Finding finding, IReadOnlyList<Token> sources)
    {
        foreach (var slot in finding.Rule.Target)
        {
            foreach (var head in finding.View.Heads(slot))
            {
                if (!sources.Contains(head) && phrases.IsActor(head) && !phrases.IsTime(head)) return head;
            }
        }
        return null;
    }

    /// <summary>The targets of a clause whose verb fits no pattern.</summary>
    private IReadOnlyList<Token> InClause(Token verb, IReadOnlyList<Token> sources, int depth)
    {
        if (Slots(new(verb, verb), [], sources, verb) is { Count: > 0 } found) return found;
        return depth < 3 && verb.AnyChild(Relation.Xcomp, Relation.Ccomp, Relation.Advcl) is { } deeper && deeper.Index > verb.Index ? InClause(deeper, sources, depth + 1) : [];
    }

    /// <summary>The heads of the first place that is filled: those that the rule asks for, then the usual ones, people and states before things.</summary>
    private IReadOnlyList<Token> Slots(ClauseView view, IReadOnlyList<string> asked, IReadOnlyList<Token> sources, Token word, PloverPattern? pattern = null)
    {
        var things = new List<Token>();
        foreach (var slot in asked)
        {
            var heads = Fitting(view.Heads(slot), sources, word).ToArray();
            if (heads.Length > 0 && slot is "obj" && things.Count == 0 && !(IsPartOf(pattern, heads) && !heads.Any(IsOrNamesActor))) return Placed(heads, view, sources, word);
            if (heads.Length == 0 && slot is "to" or "on" or "against" or "with") heads = [.. Fitting(After(word, slot), sources, word)];
            if (heads.FirstOrDefault(head => IsOrNamesActor(head)) is { Sentence: not null }) return things.Count > 0 ? [.. heads, .. things.Take(1)] : heads;
            things.AddRange(heads);
        }
        foreach (var slot in Usual.Except(asked))
        {
            var heads = Fitting(view.Heads(slot), sources, word).Where(head => slot is not "obj" || things.Count == 0 || phrases.IsActor(head)).ToArray();
            if (heads.Any(IsOrNamesActor)) return [.. heads, .. things.Take(1)];
            if (slot is "obj" or "to" or "on" or "against" or "of" or "for") things.AddRange(heads);
        }
        // "launched an attack", "seeking refuge": a noun that only completes the verb's meaning is nobody's target.
        return [.. things.Where(thing => !IsPartOf(pattern, view.Heads("obj").Where(head => head == thing))).Take(2)];
    }

    private static bool IsPartOf(PloverPattern? pattern, IEnumerable<Token> objects) =>
        pattern is not null && objects.Any() && pattern.Slots.Any(slot => slot.Heads is not null && slot.Slot is "obj");

    /// <summary>The targets, and where they have no state of their own the place: "killed twelve people in Kabul".</summary>
    private IReadOnlyList<Token> Placed(IReadOnlyList<Token> heads, ClauseView view, IReadOnlyList<Token> sources, Token word)
    {
        if (heads.Any(head => phrases.Of(head).Any(actor => actor.Country is not null || actor.Name is not null))) return heads;
        foreach (var slot in view.IsPassive ? Places : [.. Places, "by"])
        {
            foreach (var head in Fitting(view.Heads(slot).Concat(After(word, slot)), sources, word))
            {
                if (report.Actors.MentionAt(head) is not null || phrases.Inside(head).Count > 0) return [.. heads, head];
            }
        }
        return heads;
    }

    private static readonly string[] Places = ["to", "from", "in", "at", "on", "near", "for"];

    /// <summary>What a preposition later in the clause governs, where the tree hangs it elsewhere.</summary>
    private static IEnumerable<Token> After(Token word, string preposition)
    {
        for (var at = word.Next; at is { } here; at = here.Next)
        {
            if (here.Upos is Upos.Verb or Upos.Sconj && here.Xpos is not "VBN" || here.Form is ";" or ":" or "\"" || here.Upos is Upos.Pron && here.Lemma is "who" or "which" or "that") yield break;
            if (here.Upos is Upos.Adp && here.Relation is Relation.Case && here.Is(preposition) && here.Head is { } governed && governed.Index > here.Index)
            {
                yield return governed;
                yield break;
            }
        }
    }

    private bool IsOrNamesActor(Token head) => phrases.IsActor(head) || phrases.Inside(head).Count > 0;

    private IEnumerable<Token> Fitting(IEnumerable<Token> heads, IReadOnlyList<Token> sources, Token word) =>
        heads.Where(head => head != word && !sources.Contains(head) && !phrases.IsTime(head) && head.Upos is not (Upos.Verb or Upos.Adv or Upos.Adp or Upos.Aux) && !word.IsUnder(head));

    /// <summary>"India and Pakistan agreed", "talks between A and B": the first acts, the others are acted upon.</summary>
    private (IReadOnlyList<PloverActor>, IReadOnlyList<PloverActor>) Mutual(Composed one, IReadOnlyList<PloverActor> source, IReadOnlyList<PloverActor> target)
    {
        var isJoint = source.Count > 1 && !one.Inner.View.Heads("with").Any();
        foreach (var slot in isJoint ? [] : new[] { "between", "among" })
        {
            if (Actors([.. one.Inner.View.Heads(slot)]) is { Count: > 1 } pair) return source.Count == 0 || source.All(actor => pair.Any(other => other.Text == actor.Text)) ? ([pair[0]], [.. pair.Skip(1)]) : (source, pair);
        }
        var isNamed = target.Any(actor => actor.Name is not null || actor.Sector is not null);
        if (source.Count > 1 && !(one.Inner.View.Heads("with").Any() && isNamed)) return ([source[0]], [.. source.Skip(1)]);
        return (source, target);
    }

    /// <summary>Who acts, where the word itself does not say: the subject of what it hangs on.</summary>
    private IReadOnlyList<PloverActor> Inherited(Composed one, IReadOnlyList<PloverActor> target)
    {
        var word = one.Outer.Main;
        for (var at = word.Head; at is { } here; at = here.Head)
        {
            if (here.Upos is not (Upos.Verb or Upos.Adj)) continue;
            if (Clause.Of(here).Subject is not { } subject || word.IsUnder(subject)) continue;
            var actors = phrases.Of(subject);
            if (actors.Any(actor => target.Any(other => other.Text == actor.Text))) continue;
            if (phrases.IsActor(subject) || actors.Count > 1) return actors;
        }
        return [];
    }

    /// <summary>The next named actor of the sentence after the word, else before it.</summary>
    private IReadOnlyList<PloverActor> Elsewhere(Composed one, IReadOnlyList<PloverActor> source, IReadOnlyList<Token> sources)
    {
        PloverActor? before = null;
        var word = one.Outer.Main;
        foreach (var token in word.Sentence.Tokens)
        {
            if (token.Upos is not (Upos.Propn or Upos.Noun or Upos.Adj) || report.Actors.MentionAt(token) is not { Actor: not null } mention || mention.Last != token.Index || phrases.IsTime(token)) continue;
            if (sources.Any(head => token.IsUnder(head))) continue;
            var top = token;
            while (top.Head is { } head && top.Relation is Relation.Amod or Relation.Compound or Relation.Flat or Relation.NmodDesc && head.Upos is Upos.Noun or Upos.Propn) top = head;
            var actor = phrases.One(top);
            if (source.Any(other => other.Text == actor.Text || other.Name is not null && other.Name == actor.Name)) continue;
            if (token.Index > word.Index) return [actor];
            before ??= actor;
        }
        return before is null ? [] : [before];
    }
}
