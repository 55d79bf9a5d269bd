using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>Tells the context of a sentence by its words.</summary>
internal sealed class Contexts
{
    private readonly Dictionary<string, (int Order, string Name)> byWord = new(StringComparer.Ordinal);
    private readonly int count;

    public Contexts(PloverWords words)
    {
        count = words.Contexts.Count;
        for (var order = 0; order < words.Contexts.Count; order++)
        {
            foreach (var word in words.Contexts[order].Words) byWord.TryAdd(word, (order, words.Contexts[order].Name));
        }
    }

    /// <summary>The context that most words of the sentence tell, the first of the files' order among equals; null where none does.</summary>
    public string? Of(Sentence sentence)
    {
        if (count == 0) return null;
        Span<int> votes = stackalloc int[count];
        string? best = null;
        var (most, first) = (0, int.MaxValue);
        Token? before = null;
        foreach (var token in sentence.Tokens)
        {
            var lemma = token.Lemma.ToLowerInvariant();
            var pair = before is { } earlier ? earlier.Lemma.ToLowerInvariant() + " " + lemma : lemma;
            if (byWord.TryGetValue(pair, out var found) || byWord.TryGetValue(lemma, out found))
            {
                var sum = ++votes[found.Order];
                if (sum > most || sum == most && found.Order < first) (most, first, best) = (sum, found.Order, found.Name);
            }
            before = token;
        }
        return best;
    }
}
