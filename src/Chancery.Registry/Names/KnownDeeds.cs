using System.Text;
using Chancery.Text;

namespace Chancery.Registry;

/// <summary>What is known of deeds: which type of event a verb tells, how verbs are put into the past, and by which words a report says what became of an undertaking.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class KnownDeeds
{
    private readonly Dictionary<string, string[]> types;
    private readonly Dictionary<string, string[]> verbs;
    private readonly Dictionary<(string Light, string Noun), string> carried;
    private readonly Dictionary<string, string> past;
    private readonly Dictionary<string, string> magnitudes;
    private readonly List<(string Status, string[] Words)> progress;
    private readonly Dictionary<string, List<string[]>> memberships;
    private readonly HashSet<string> hedges;
    private readonly HashSet<string> idle;

    /// <summary>How many words away from such words the deed may stand.</summary>
    private const int Near = 3;

    /// <summary>Words that carry nothing by which one deed is told from another.</summary>
    private static readonly string[] Closed =
    [
        "a", "an", "the", "this", "that", "these", "those", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "into", "onto", "over", "under", "about", "between", "among", "toward", "towards", "within", "during", "after", "before",
        "and", "or", "but", "so", "than", "then", "also", "its", "their", "his", "her", "our", "it", "they", "them", "he", "she", "him", "we", "us", "who", "which", "what", "each", "both", "all", "some", "any", "more", "most", "further", "other", "another",
        "new", "again", "soon", "next", "last", "coming", "early", "late", "later", "this", "week", "weeks", "month", "months", "year", "years", "day", "days", "today", "tomorrow", "yesterday", "end", "time", "be", "is", "are", "was", "were", "been", "has", "have", "had", "do", "does", "up", "out", "two", "sides", "side", "s",
    ];

    /// <summary>What is known.</summary>
    /// <param name="verbs">Types of event with a verb that tells them.</param>
    /// <param name="nouns">Types of event with a noun that tells them and the verbs that only carry it (<c>pay</c> a visit).</param>
    /// <param name="pasts">Verbs with past forms that do not end in -ed.</param>
    /// <param name="progress">Words by what they say of an undertaking: <c>kept</c>, <c>under way</c>, <c>lapsed</c>, <c>hedged</c>.</param>
    /// <param name="magnitudes">Words for powers of ten, each with its usual form.</param>
    /// <param name="times">Words for times, which tell no deed.</param>
    /// <param name="memberships">Words by what they say of a membership: <c>joined</c>, <c>suspended</c>, <c>left</c>.</param>
    public KnownDeeds(
        IEnumerable<(string Type, string Verb)> verbs, IEnumerable<(string Type, string Noun, IReadOnlyList<string> Light)> nouns, IEnumerable<(string Verb, IReadOnlyList<string> Forms)> pasts,
        IEnumerable<(string Status, IReadOnlyList<string> Words)> progress, IEnumerable<(string Word, string Usual)> magnitudes, IEnumerable<string> times,
        IEnumerable<(string Status, IReadOnlyList<string> Words)>? memberships = null)
    {
        this.memberships = (memberships ?? []).ToDictionary(list => list.Status, list => list.Words.Select(words => Folding.Fold(words).Split(' ')).ToList(), StringComparer.Ordinal);
        past = pasts.SelectMany(verb => verb.Forms.Select(form => (Form: Folding.Fold(form), Stem: Stem(Folding.Fold(verb.Verb))))).DistinctBy(one => one.Form).ToDictionary(one => one.Form, one => one.Stem, StringComparer.Ordinal);
        types = verbs.GroupBy(verb => Stem(Folding.Fold(verb.Verb)), StringComparer.Ordinal).ToDictionary(verb => verb.Key, verb => verb.Select(one => one.Type).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        this.verbs = types.SelectMany(verb => verb.Value.Select(type => (type, verb.Key))).GroupBy(verb => verb.type, verb => verb.Key, StringComparer.Ordinal).ToDictionary(type => type.Key, type => type.ToArray(), StringComparer.Ordinal);
        carried = nouns.SelectMany(noun => noun.Light.Select(light => (Key: (Stem(Folding.Fold(light)), Stem(Folding.Fold(noun.Noun))), noun.Type))).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Type);
        this.magnitudes = magnitudes.DistinctBy(one => one.Word).ToDictionary(one => Folding.Fold(one.Word), one => one.Usual, StringComparer.Ordinal);
        var lists = progress.ToList();
        this.progress = [.. lists.Where(list => list.Status is not "hedged").SelectMany(list => list.Words.Select(words => (list.Status, Folding.Fold(words).Split(' '))))];
        hedges = lists.Where(list => list.Status is "hedged").SelectMany(list => list.Words).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        idle = Closed.Concat(times.Select(Folding.Fold)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Nothing known.</summary>
    public static KnownDeeds None { get; } = new([], [], [], [], [], []);

    /// <summary>The types of event that a verb can tell; empty where it tells none.</summary>
    internal IReadOnlyList<string> Types(string stem) => types.GetValueOrDefault(stem, []);

    /// <summary>The verbs that can tell a type of event, as stems.</summary>
    internal IReadOnlyList<string> VerbsOf(string type) => verbs.GetValueOrDefault(type, []);

    /// <summary>The type of event that a noun tells where a verb carries it, or null.</summary>
    internal string? Carried(string verb, string noun) => carried.GetValueOrDefault((verb, noun));

    /// <summary>Whether a word tells nothing of a deed.</summary>
    internal bool IsIdle(string word) => idle.Contains(word);

    /// <summary>Whether what follows a word has not been done.</summary>
    internal bool IsHedge(string word) => hedges.Contains(word);

    /// <summary>The stem of a verb of which this is a past form; null where it is none.</summary>
    internal string? Past(string word) => past.TryGetValue(word, out var stem) ? stem : word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? Stem(word) : null;

    /// <summary>
    /// What words say became of an undertaking, and the stems next to that, among which the deed has to be: of <c>had begun cutting tariffs</c>,
    /// <c>under way</c>. Lapsed goes before kept, and that before under way; null where they say nothing.
    /// </summary>
    internal (string Status, IReadOnlyList<string> Beside)? Says(IReadOnlyList<string> words)
    {
        foreach (var status in new[] { "lapsed", "kept", "under way" })
        {
            foreach (var (_, run) in progress.Where(one => one.Status == status))
            {
                if (Find(words, run) is not { } at) continue;
                return (status, [.. words.Skip(Math.Max(0, at - Near)).Take(Math.Min(at, Near)).Concat(words.Skip(at + run.Length).Take(Near)).Select(Stem)]);
            }
        }
        return null;
    }

    /// <summary>What the verb of a membership says: <c>joined</c>, <c>suspended</c> or <c>left</c>; null where it only tells that somebody is in.</summary>
    internal string? Joins(string text)
    {
        var words = Words(text);
        foreach (var status in new[] { "left", "suspended", "joined" })
        {
            if (memberships.TryGetValue(status, out var runs) && runs.Exists(run => Find(words, run) is not null)) return status;
        }
        return null;
    }

    /// <summary>The words of a text in lower case without marks; numbers without the commas in them, and parted from what stands against them (<c>$5m</c>: <c>5</c>, <c>million</c>).</summary>
    internal List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var folded = Folding.Fold(text);
        for (var at = 0; at <= folded.Length; at++)
        {
            var letter = at < folded.Length ? folded[at] : ' ';
            var inNumber = word.Length > 0 && char.IsAsciiDigit(word[^1]) && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]);
            if (letter is ',' && inNumber) continue;
            if (letter is '.' && inNumber) word.Append(letter);
            else if (char.IsLetterOrDigit(letter))
            {
                if (word.Length > 0 && char.IsDigit(letter) != char.IsDigit(word[^1])) End();
                word.Append(letter);
            }
            else End();
        }
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(magnitudes.GetValueOrDefault(word.ToString(), word.ToString()));
            word.Clear();
        }
    }

    /// <summary>A word without what inflects it, so that the forms of one word meet: <c>deliver</c>, <c>delivered</c>, <c>delivering</c>.</summary>
    internal static string Stem(string word)
    {
        if (word.Length < 4 || char.IsDigit(word[0])) return word;
        var stem = word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 ? word[..^3]
            : word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal) ? word[..^3] + "y"
            : word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) && word.Length > 4 ? word[..^2]
            : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
        if (stem.EndsWith('e')) stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e')) stem = stem[..^1];
        return stem;
    }

    private static int? Find(IReadOnlyList<string> words, string[] run)
    {
        for (var at = 0; at + run.Length <= words.Count; at++)
        {
            var same = 0;
            while (same < run.Length && words[at + same] == run[same]) same++;
            if (same == run.Length) return at;
        }
        return null;
    }
}
