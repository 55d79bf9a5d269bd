using System.Runtime.CompilerServices;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>The cues of commitment by the word that governs the deed: "agree" (to), "call" (on), "readiness", "willing".</summary>
internal sealed class CueIndex
{
    private static readonly ConditionalWeakTable<Knowledge, CueIndex> Built = [];

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "to", "that", "on", "upon", "for", "in", "of", "with", "is", "are", "was", "were", "be", "been", "a", "an", "the", "its", "his", "her", "their", "itself", "themselves", "into", "at", "towards", "toward", "remains", "remain",
    };

    // Words that govern no deed of their own inside a longer phrase.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "given", "placed", "paid", "made", "best", "utmost", "possible", "out", "everything", "forward", "sights", "set", "due", "going", "about", "focus", "prioritise", "prioritize", "will" };

    private readonly Dictionary<string, CommitmentCue> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitmentCue> others = new(StringComparer.Ordinal);

    private CueIndex(Knowledge knowledge)
    {
        foreach (var cue in knowledge.Commitments)
        {
            foreach (var name in cue.Names.Prepend(cue.Name))
            {
                var words = name.Split(' ');
                if (cue.Form is "verb")
                {
                    verbs.TryAdd(name, cue);
                    if (words is [var verb, "to" or "that"]) verbs.TryAdd(verb, cue);
                }
                else if (cue.Form is "noun" or "phrase" && words.LastOrDefault(word => !Small.Contains(word)) is { } content && !Empty.Contains(content)) others.TryAdd(content, cue);
            }
        }
    }

    /// <summary>The index of the knowledge, built once.</summary>
    public static CueIndex Of(Knowledge knowledge) => Built.GetValue(knowledge, known => new(known));

    /// <summary>The cue that the word is, with its particle where it needs one; null for none.</summary>
    public CommitmentCue? Cue(Token word)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        if (word.Upos is Upos.Verb)
        {
            var next = word.Next;
            if (next is { Upos: Upos.Pron or Upos.Adv } skipped) next = skipped.Next;
            if (next is { } particle && particle.Lemma is not ("to" or "that") && verbs.TryGetValue($"{lemma} {particle.Form.ToString().ToLowerInvariant()}", out var phrasal)) return phrasal;
            return verbs.GetValueOrDefault(lemma) ?? (word.Xpos is "VBN" ? others.GetValueOrDefault(word.Form.ToString().ToLowerInvariant()) : null);
        }
        return others.GetValueOrDefault(lemma) ?? others.GetValueOrDefault(word.Form.ToString().ToLowerInvariant());
    }
}
