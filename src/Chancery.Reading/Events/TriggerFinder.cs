using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds the verbs and nouns of a sentence that tell events.</summary>
internal sealed class TriggerFinder(AnalysedReport report)
{
    private readonly EventWords words = report.Knowledge.Events;

    /// <summary>The triggers of a sentence; where a noun has a carrier, the carrier tells nothing of its own, nor does what is handed over or lifted.</summary>
    public IEnumerable<Trigger> Find(Sentence sentence)
    {
        var found = All(sentence).ToArray();
        return found.Where(trigger => trigger.IsNoun ? trigger.Carrier is not null || !Array.Exists(found, other => !other.IsNoun && other.Type != trigger.Type && other.Clause?.Object == trigger.Word && other.Type.Name is "credentials" or "concession") : !Array.Exists(found, other => other.IsNoun && other.Carrier == trigger.Word));
    }

    private IEnumerable<Trigger> All(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.Verb && Verb(token) is { } verb) yield return verb;
            else if (token.Upos is Upos.Noun or Upos.Propn && Noun(token) is { } noun) yield return noun;
        }
    }

    private Trigger? Verb(Token verb)
    {
        if (verb.Relation is Relation.Amod or Relation.Compound && verb.AnyChild(Relation.Nsubj) is null) return null;
        // What asks most of the words around it says most: "left the Union" is no departure.
        var told = words.Verb(verb.Lemma).Where(found => !found.Verb.Weak && IsMet(verb, found.Verb)).ToArray();
        if (told.Length == 0) return null;
        var (type, meaning) = told.MaxBy(found => (found.Verb.Heads.Count > 0 ? 1 : 0) + (found.Verb.Particle is null ? 0 : 1) + (found.Verb.Doers.Count > 0 ? 1 : 0) + (found.Verb.Complements.Count > 0 ? 1 : 0));
        return new(verb, type, meaning.Slots, verb);
    }

    /// <summary>Whether the verb has the particle, object, subject and complement that the meaning asks for.</summary>
    private bool IsMet(Token verb, EventVerb meaning)
    {
        if (meaning.Particle is { } particle && !Follows(verb, particle)) return false;
        if (meaning.Heads.Count > 0 && !HasHead(verb, meaning)) return false;
        if (meaning.Doers.Count > 0 && !(Clause.Of(verb).Subject is { } doer && doer.WithConjuncts().Any(conjunct => IsOne(conjunct, meaning.Doers)))) return false;
        return meaning.Complements.Count == 0 || verb.Children.Any(child => IsComplement(child, meaning))
            || (Clause.Of(verb).Object ?? Clause.Of(verb).Recipient) is { } asked && asked.ChildrenIn(Relation.Acl).Any(child => IsComplement(child, meaning));
    }

    private static bool IsComplement(Token child, EventVerb meaning) =>
        child.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl && child.Xpos is "VB" && meaning.Complements.Contains(child.Lemma) && child.AnyChild(Relation.Aux) is null;

    private Trigger? Noun(Token noun)
    {
        var weak = 0;
        foreach (var (type, meaning, length) in Meanings(noun))
        {
            // A longer phrase without an event hides the event of a shorter one: "press conference".
            if (length < weak) return null;
            if (meaning.Weak)
            {
                weak = length;
                continue;
            }
            var carrier = Carrier(noun, meaning);
            // "visited": the verb itself tells it; a compound's first part ("meeting room") tells nothing.
            if (noun.Relation is Relation.Compound && noun.Head is { } whole && whole.Index > noun.Index) return null;
            return new(noun, type, meaning.Slots, carrier);
        }
        return null;
    }

    /// <summary>The meanings of the noun with the compound words before it, the longest phrase first: "press conference" before "conference".</summary>
    private IEnumerable<(EventType, EventNoun, int)> Meanings(Token noun)
    {
        var lemma = noun.Lemma.ToLowerInvariant();
        // Some stand in the files as plurals: talks, sanctions.
        var form = noun.Form.ToString().ToLowerInvariant();
        if (!words.IsEnding(lemma) && !words.IsEnding(form)) yield break;
        var phrase = lemma;
        var longer = new List<string>();
        for (var at = noun.Previous; at is { } before && noun.Index - before.Index < 4; at = before.Previous)
        {
            phrase = before.Form.ToString().ToLowerInvariant() + (before.Passage.End == before.Next!.Value.Passage.Start ? "" : " ") + phrase;
            longer.Insert(0, phrase);
        }
        var plural = form == lemma ? [] : longer.Select(longest => longest[..^lemma.Length] + form).ToList();
        for (var index = 0; index < plural.Count; index++) longer.Insert(2 * index, plural[index]);
        foreach (var found in longer.Concat([form, lemma]).Distinct())
        {
            foreach (var (type, meaning) in words.Noun(found)) yield return (type, meaning, found.Length);
        }
    }

    /// <summary>The light verb that carries the noun as its object, passive subject or oblique.</summary>
    private static Token? Carrier(Token noun, EventNoun meaning)
    {
        var first = Measured(noun.FirstConjunct());
        if (Declared(first) is { } declaring && meaning.Light.Contains(declaring.Lemma)) return declaring;
        if (first.Head is not { Upos: Upos.Verb } verb || !(first.Relation is Relation.Nsubj && verb.Lemma is "take" && verb.Child(Relation.Obj) is { Lemma: "place" }) && !meaning.Light.Contains(verb.Lemma) && !(verb.Lemma is "take" && verb.Child(Relation.Obj) is { Lemma: "part" } && meaning.Light.Contains("take part")) && !(Clause.Of(verb).Particle is { Length: > 0 } particle && meaning.Light.Contains($"{verb.Lemma} {particle}"))) return null;
        if (first.Relation is Relation.Xcomp && verb.Lemma is "declare") return verb;
        return first.Relation is Relation.Obj or Relation.NsubjPass or Relation.Obl or Relation.Nsubj && (first.Relation is not Relation.Nsubj || verb.Lemma is "take" or "begin" or "end" or "open" or "start" or "conclude" or "close" or "adjourn" or "finish" or "resume" or "convene") ? verb : null;
    }

    /// <summary>"several hours of talks", "a round of talks": the noun that measures them stands where they would.</summary>
    public static Token Measured(Token noun) =>
        noun.Relation is Relation.Nmod && noun.Case() is "of" && noun.Head is { Upos: Upos.Noun, Lemma: "hour" or "day" or "week" or "month" or "minute" or "round" or "series" or "session" or "number" or "set" or "string" } measure && measure.Index < noun.Index ? measure : noun;

    /// <summary>"declared X persona non grata": the verb, where the tree hangs what somebody is declared on the name.</summary>
    private static Token? Declared(Token noun)
    {
        var at = noun;
        for (var steps = 0; steps < 3 && at.Relation is Relation.Flat or Relation.Appos or Relation.Xcomp or Relation.Obj && at.Head is { Upos: Upos.Noun or Upos.Propn or Upos.X } above; steps++) at = above;
        return at != noun && at.Relation is Relation.Obj or Relation.NsubjPass && at.Head is { Lemma: "declare" } verb ? verb : null;
    }

    private static bool Follows(Token verb, string particle)
    {
        var at = verb.Next;
        foreach (var word in particle.Split(' '))
        {
            var skipped = 0;
            while (at is { } here && !here.Is(word) && skipped++ < 4 && here.Upos is not (Upos.Punct or Upos.Verb or Upos.Adp)) at = here.Next;
            if (at is not { } found || !found.Is(word)) return false;
            // "swore him in", but not "gave a speech in": away from the verb it must be no preposition.
            if (skipped > 0 && found.Relation is Relation.Case && found.Previous != verb) return false;
            at = found.Next;
        }
        return true;
    }

    /// <summary>Whether the noun is one of the list, which has singulars: of "troops" and "forces" the plural is a word of its own.</summary>
    private static bool IsOne(Token noun, IReadOnlyList<string> heads) =>
        heads.Contains(noun.Lemma.ToLowerInvariant()) || noun.Form.EndsWith('s') && heads.Contains(noun.Form[..^1].ToString().ToLowerInvariant());

    /// <summary>"letters of credence"</summary>
    private static bool StartsAt(Token noun, string phrase)
    {
        var parts = phrase.Split(' ');
        if (!noun.Lemma.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) return false;
        var at = noun.Next;
        for (var index = 1; index < parts.Length; index++, at = at?.Next)
        {
            if (at is not { } word || !word.Is(parts[index])) return false;
        }
        return true;
    }

    private bool HasHead(Token verb, EventVerb meaning)
    {
        var heads = meaning.Heads;
        var clause = Clause.Of(verb);
        if ((clause.Object ?? (meaning.Slots.With.Contains("indirect") ? clause.Recipient : null) ?? (verb.Lemma is "become" ? verb.AnyChild(Relation.Xcomp, Relation.Obl) : null)) is not { } thing) return false;
        // "received Prime Minister X": the title before the name.
        if (thing.Upos is Upos.Propn && thing.Children.Any(child => child.Index < thing.Index && child.Relation is Relation.NmodDesc or Relation.Compound && heads.Contains(child.Lemma.ToLowerInvariant()))) return true;
        // "the consultation between the ministries, which he co-chaired": what the clause hangs on may only belong to it.
        if (verb.Relation is Relation.AclRelcl && thing == verb.Head && thing is { Relation: Relation.Nmod, Head: { } outer } && IsOne(outer, heads)) return true;
        // "received him", "received Bill Gates"
        if (heads.Contains("minister") && (thing.Upos is Upos.Pron && thing.Lemma is "he" or "she" or "they" or "him" or "her" or "them" || report.Actors.MentionAt(thing) is { Actor.Kind: ActorKind.Person })) return true;
        return thing.WithConjuncts().Any(conjunct => IsOne(conjunct, heads) || conjunct.Lemma is "round" or "series" or "set" or "number" && conjunct.ChildrenIn(Relation.Nmod).Any(of => of.Case() is "of" && heads.Contains(of.Lemma.ToLowerInvariant())) || heads.Any(head => head.Contains(' ', StringComparison.Ordinal) && (StartsAt(conjunct, head) || conjunct.Sentence.Words(conjunct.CorePhrase()).ToLowerInvariant().Contains(head, StringComparison.Ordinal))));
    }
}
