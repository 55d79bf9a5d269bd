using Chancery.Text.Parsing;

namespace Chancery.Training.Learning;

/// <summary>Learns how forms become lemmas: the commonest rule for each word and ending, where a shorter ending does not say the same.</summary>
internal sealed class LemmaTrainer
{
    private readonly Dictionary<uint, Dictionary<LemmaRule, int>> counts = [];
    private readonly Dictionary<uint, (uint Parent, int Level)> chains = [];

    /// <summary>Learns from one word, and from the same word with a capital, as titles and headlines have it.</summary>
    public void Add(string form, int tag, bool isName, bool first, string lemma)
    {
        Count(form, tag, isName, first, lemma);
        if (!isName && form.Length > 1 && char.IsLower(form[0])) Count(char.ToUpperInvariant(form[0]) + form[1..], tag, isName, false, lemma);
    }

    private void Count(string form, int tag, bool isName, bool first, string lemma)
    {
        Span<uint> keys = stackalloc uint[Lemmatiser.LongestEnding + 2];
        var n = Lemmatiser.Keys(form, tag, first, keys);
        // At the start of a sentence a word is taken as if it stood in small letters.
        var rule = RuleOf(first && !isName ? form.ToLowerInvariant() : form, lemma, isName);
        for (var i = 0; i < n; i++)
        {
            var rules = counts.TryGetValue(keys[i], out var known) ? known : counts[keys[i]] = [];
            rules[rule] = rules.GetValueOrDefault(rule) + 1;
            chains[keys[i]] = (i + 1 < n ? keys[i + 1] : 0, n - i);
        }
    }

    public (LemmaRule[] Rules, uint[] Keys, ushort[] Values) Build()
    {
        var effective = new Dictionary<uint, LemmaRule>();
        var kept = new SortedDictionary<uint, LemmaRule>();
        foreach (var (key, (parent, level)) in chains.OrderBy(pair => pair.Value.Level).ThenBy(pair => pair.Key))
        {
            var best = counts[key].OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).First().Key;
            if (level > 1 && effective.TryGetValue(parent, out var above) && above == best)
            {
                effective[key] = best;
                continue;
            }
            effective[key] = best;
            kept[key] = best;
        }
        var rules = kept.Values.Distinct().OrderBy(rule => rule.ToString(), StringComparer.Ordinal).ToArray();
        var index = rules.Select((rule, i) => (rule, i)).ToDictionary(pair => pair.rule, pair => (ushort)pair.i);
        return (rules, [.. kept.Keys], [.. kept.Values.Select(rule => index[rule])]);
    }

    private static LemmaRule RuleOf(string form, string lemma, bool isName)
    {
        var kept = Common(form, lemma);
        var lower = form.ToLowerInvariant().Replace('\u2019', '\'');
        var lowered = Common(lower, lemma);
        var lowers = lowered > kept || (lowered == kept && !isName);
        var common = lowers ? lowered : kept;
        return new(lowers, Math.Min(255, form.Length - common), lemma[common..]);
    }

    private static int Common(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n]) n++;
        return n;
    }
}
