using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Chancery.Sources;

namespace Chancery.Text.Languages;

/// <summary>The language that a text seems to be in.</summary>
/// <param name="Code">ISO 639-1 (<c>ckb</c>: 639-3), or <c>und</c> where too little speaks for any.</param>
/// <param name="Confidence">From 0 to 100; 0 with <c>und</c>.</param>
public readonly record struct DetectedLanguage(string Code, int Confidence)
{
    /// <summary>Nothing can be said.</summary>
    public static DetectedLanguage Undetermined { get; } = new("und", 0);

    /// <summary>Whether a reader for the language <paramref name="code"/> should try the text: it is in that language, or nothing speaks plainly against it.</summary>
    public bool MayBe(string code) => Code == code || Code == "und" || Confidence < LanguageDetector.Plain;
}

/// <summary>Tells the language of a text by its script, its commonest words, its letters and its endings.</summary>
/// <remarks>
/// Every word votes once for each language that knows it, the more the fewer do; foreign names know no language's short words, so an English
/// report full of them stays English. Whole numbers only: the same answer on every machine. Stateless, safe to share between threads.
/// </remarks>
public static class LanguageDetector
{
    /// <summary>From this confidence on, the language is taken as certain.</summary>
    public const int Plain = 60;

    /// <summary>How much of a text is looked at; a report's language does not change after that.</summary>
    private const int Reach = 20_000;

    private const int WordVote = 60;
    private const int LetterVote = 24;
    private const int EndingVote = 12;

    /// <summary>Different words of the winner's own that make a text's evidence full.</summary>
    private const int FullEvidence = 8;

    private static readonly Voters Latin = new(LanguageProfile.Latin);
    private static readonly Voters Cyrillic = new(LanguageProfile.Cyrillic);
    private static readonly Voters Arabic = new(LanguageProfile.Arabic);
    private static readonly Voters Devanagari = new(LanguageProfile.Devanagari);

    /// <summary>The language of the report's own words: headline, body and captions.</summary>
    public static DetectedLanguage Detect(Report report)
    {
        var words = new StringBuilder();
        foreach (var part in report.Parts)
        {
            if (words.Length >= Reach) break;
            if (part.Kind is PartKind.Headline or PartKind.Body or PartKind.Caption) words.Append(part.Passage.Of(report.Text)).Append('\n');
        }
        return Detect(words.ToString());
    }

    /// <summary>The language of <paramref name="text"/>; of a long text, of its first 20,000 characters.</summary>
    public static DetectedLanguage Detect(string text)
    {
        if (text.Length > Reach) text = text[..Reach];
        if (!text.IsNormalized()) text = Composed(text);
        var letters = 0;
        var counts = new int[Enum.GetValues<Script>().Length];
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            letters++;
            counts[(int)(rune.IsAscii ? Script.Latin : Scripts.Of(rune.Value))]++;
        }
        if (letters == 0) return DetectedLanguage.Undetermined;

        var script = Dominant(counts);
        var share = (int)(100L * counts[(int)script] / letters);
        return script switch
        {
            Script.Latin => Latin.Vote(text),
            Script.Cyrillic => Cyrillic.Vote(text, "ru"),
            Script.Arabic => Arabic.Vote(text, "ar"),
            Script.Devanagari => Devanagari.Vote(text, "hi"),
            Script.Other => DetectedLanguage.Undetermined,
            _ => new(Scripts.LanguageOf(script), share),
        };
    }

    /// <summary>The script of most letters; kana among Chinese characters makes them Japanese.</summary>
    private static Script Dominant(int[] counts)
    {
        var kana = counts[(int)Script.Kana];
        if (kana > 0 && kana * 8 >= counts[(int)Script.Han])
        {
            counts[(int)Script.Kana] += counts[(int)Script.Han];
            counts[(int)Script.Han] = 0;
        }

        var best = 0;
        for (var index = 1; index < counts.Length; index++)
        {
            // A Latin letter is a sound, a Chinese character a word.
            if (Weight(index) > Weight(best)) best = index;
        }
        return (Script)best;

        int Weight(int script) => (Script)script is Script.Han or Script.Kana or Script.Hangul ? counts[script] * 3 : counts[script];
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character in the text: its letters are then taken as they are.
            return text;
        }
    }

    /// <summary>The languages of one script, and what speaks for each.</summary>
    private sealed class Voters
    {
        private readonly string[] codes;
        private readonly FrozenDictionary<string, int[]> words;
        private readonly FrozenDictionary<char, int[]> letters;
        private readonly FrozenDictionary<string, int[]> endings;

        public Voters(IReadOnlyList<LanguageProfile> profiles)
        {
            codes = [.. profiles.Select(profile => profile.Code)];
            words = Index(profiles.Select(profile => profile.Words.Split(' ')));
            letters = Index(profiles.Select(profile => profile.Letters.ToCharArray()));
            endings = Index(profiles.Select(profile => profile.Endings.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        public DetectedLanguage Vote(string text, string? fallback = null)
        {
            var votes = new long[codes.Length];
            var known = new int[codes.Length];
            var different = new int[codes.Length];
            var count = 0;
            foreach (var ((word, isName), times) in Words(text))
            {
                // A single capital is an initial of somebody.
                if (isName && word.Length == 1) continue;
                count += times;
                if (words.TryGetValue(word, out var knowing))
                {
                    foreach (var language in knowing)
                    {
                        votes[language] += times * WordVote / knowing.Length;
                        known[language] += times;
                        if (word.Length > 1) different[language]++;
                    }
                }

                if (!isName) VoteByLetter(word, times, votes);
                for (var length = Math.Min(5, word.Length - 2); length >= 2; length--)
                {
                    if (!endings.TryGetValue(word[^length..], out var ending)) continue;
                    foreach (var language in ending) votes[language] += times * EndingVote / ending.Length;
                    break;
                }
            }
            return Decide(votes, known, different, count, fallback);
        }

        /// <summary>The first letter of a word that few languages write; a name keeps its letters in every language and is not asked.</summary>
        private void VoteByLetter(string word, int times, long[] votes)
        {
            foreach (var letter in word)
            {
                if (!letters.TryGetValue(letter, out var writing)) continue;
                foreach (var language in writing) votes[language] += times * LetterVote / writing.Length;
                return;
            }
        }

        private DetectedLanguage Decide(long[] votes, int[] known, int[] different, int count, string? fallback)
        {
            // Of running text a third and more is short words; a language that knows next to none of them is not the text's.
            var candidates = Enumerable.Range(0, votes.Length).Where(index => votes[index] > 0 && known[index] * 16 >= count).OrderByDescending(index => votes[index]).ThenBy(index => index).Take(2).ToArray();
            if (candidates.Length == 0) return fallback is null ? DetectedLanguage.Undetermined : new(fallback, Plain);
            var best = candidates[0];
            var second = candidates.Length > 1 ? votes[candidates[1]] : 0;
            var margin = 100 * (votes[best] - second) / votes[best];
            var evidence = Math.Min(FullEvidence, different[best] + (votes[best] >= 3 * LetterVote ? 1 : 0));

            // A margin of half the votes is as sure as it gets: related languages share the other half.
            var confidence = (int)(Math.Min(100, margin * 2) * evidence / FullEvidence);
            return new(codes[best], Math.Clamp(confidence, 1, 100));
        }

        /// <summary>The words of a text in small letters, names apart, and how often each stands there.</summary>
        private static IEnumerable<((string Word, bool IsName) Word, int Times)> Words(string text)
        {
            var (common, names) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
            var (ofCommon, ofNames) = (common.GetAlternateLookup<ReadOnlySpan<char>>(), names.GetAlternateLookup<ReadOnlySpan<char>>());
            var small = new char[text.Length];
            var start = -1;
            for (var index = 0; index <= text.Length; index++)
            {
                var isLetter = index < text.Length && (char.IsLetter(text[index]) || text[index] >= '\u0080' && char.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter);
                if (isLetter && start < 0) start = index;
                else if (!isLetter && start >= 0)
                {
                    var length = text.AsSpan(start..index).ToLowerInvariant(small);
                    CollectionsMarshal.GetValueRefOrAddDefault(char.IsUpper(text[start]) ? ofNames : ofCommon, small.AsSpan(0, length), out _)++;
                    start = -1;
                }
            }
            return common.Select(word => ((word.Key, false), word.Value)).Concat(names.Select(word => ((word.Key, true), word.Value)));
        }

        private static FrozenDictionary<T, int[]> Index<T>(IEnumerable<IEnumerable<T>> sets)
            where T : notnull =>
            sets.SelectMany((set, language) => set.Distinct().Select(item => (item, language)))
                .GroupBy(pair => pair.item, pair => pair.language)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }
}
