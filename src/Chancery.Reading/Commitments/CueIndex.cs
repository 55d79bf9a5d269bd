using System.Runtime.CompilerServices;
using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>The cues of commitment by the word that governs the deed: "agree", "call on", "readiness", "willing", "will".</summary>
internal sealed class CueIndex
{
    private static readonly ConditionalWeakTable<Knowledge, CueIndex> Built = [];

    private readonly Dictionary<string, CommitmentCue> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitmentCue> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitmentCue> adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitmentCue> modals = new(StringComparer.Ordinal);

    private CueIndex(Knowledge knowledge)
    {
        foreach (var cue in knowledge.Commitments)
        {
            var list = cue.Form switch { "verb" => verbs, "noun" => nouns, "modal" => modals, _ => adjectives };
            foreach (var name in cue.Names.Prepend(cue.Name)) list.TryAdd(name, cue);
        }
    }

    /// <summary>The index of the knowledge, built once.</summary>
    public static CueIndex Of(Knowledge knowledge) => Built.GetValue(knowledge, known => new(known));

    /// <summary>The cue that the word is, with its particle where it needs one; null for none.</summary>
    public CommitmentCue? Cue(Token word)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        // "is committed to" is a state of mind, "has committed" an act.
        if (word is { Upos: Upos.Verb, Xpos: "VBN" } && word.AnyChild(Relation.AuxPass, Relation.Cop, Relation.NsubjPass) is not null && Adjective(word) is { } state) return state;
        if (word.Upos is Upos.Verb && Particle(word) is { } particle && verbs.TryGetValue($"{lemma} {particle}", out var phrasal)) return phrasal;
        return word.Upos switch
        {
            Upos.Verb => verbs.GetValueOrDefault(lemma),
            Upos.Noun => nouns.GetValueOrDefault(lemma),
            Upos.Adj => Adjective(word),
            _ => null,
        };
    }

    /// <summary>The cue that an auxiliary is, or "need to", "have to".</summary>
    public CommitmentCue? Modal(Token auxiliary) => modals.GetValueOrDefault(auxiliary.Lemma.ToLowerInvariant()) ?? modals.GetValueOrDefault(auxiliary.Form.ToString().ToLowerInvariant());

    /// <summary>The preposition right after the verb, an adverb or reflexive skipped.</summary>
    public static string? Particle(Token verb)
    {
        var next = verb.Next;
        if (next is { Upos: Upos.Adv } or { Upos: Upos.Pron } && !next.Value.Is("that")) next = next.Value.Next;
        return next is { Upos: Upos.Adp } or { Lemma: "to" } or { Lemma: "forward" } ? next.Value.Form.ToString().ToLowerInvariant() : null;
    }

    private CommitmentCue? Adjective(Token word) => adjectives.GetValueOrDefault(word.Form.ToString().ToLowerInvariant());
}
