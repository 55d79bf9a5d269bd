using System.Text;
using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Reading.Tests.Marks;

/// <summary>When two names, or two runs of words, count as one for the scorer: without case, marks, punctuation and a leading article.</summary>
internal static partial class Names
{
    /// <summary>A shorter name is the longer one, except where the longer names a body of its own (<c>Ghana</c>, <c>Ghana Army</c>).</summary>
    private static readonly HashSet<string> Bodies = Set(
        "agency army assembly central commission committee communist community congress council court department embassy force forces " +
        "government ministry minister new office parliament party people police senate union university youth");

    private static readonly HashSet<string> Small = Set("a an and for in of on s the to");

    private static readonly Dictionary<string, string> States = Table(
        ("china", "people s republic of china; prc"), ("czechia", "czech republic"), ("european union", "eu"),
        ("ivory coast", "cote d ivoire"), ("laos", "lao pdr; lao people s democratic republic"), ("myanmar", "burma"),
        ("north korea", "dprk; democratic people s republic of korea"), ("russia", "russian federation"),
        ("south korea", "republic of korea; rok; korea"), ("turkiye", "turkey"), ("united kingdom", "uk; britain; great britain"),
        ("united nations", "un"), ("united states", "us; usa; u s; america; united states of america"));

    public static string Plain(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in Folding.Fold(text)) letters.Append(char.IsLetterOrDigit(c) || c is '%' or '$' ? c : ' ');
        var plain = Article().Replace(Spaces().Replace(letters.ToString(), " ").Trim(), "").Trim();
        plain = Vietnam().Replace(plain, "viet nam");
        return States.GetValueOrDefault(plain, plain);
    }

    /// <summary>How much the words of the two overlap, 0..1 (Dice over sets).</summary>
    public static double Likeness(string a, string b)
    {
        HashSet<string> x = [.. Words(a)], y = [.. Words(b)];
        return x.Count > 0 && y.Count > 0 ? 2.0 * x.Count(y.Contains) / (x.Count + y.Count) : Plain(a) == Plain(b) ? 1 : 0;
    }

    public static bool Same(string a, string b, IReadOnlySet<(string, string)> aliases)
    {
        var (x, y) = (Plain(a), Plain(b));
        if (x.Length == 0 || y.Length == 0) return false;
        if (x == y || aliases.Contains((x, y)) || aliases.Contains((y, x))) return true;
        HashSet<string> shorter = [.. x.Split(' ')], longer = [.. y.Split(' ')];
        if (shorter.Count > longer.Count) (shorter, longer) = (longer, shorter);
        return shorter.Count >= 2 && shorter.IsSubsetOf(longer) && !longer.Except(shorter).Any(Bodies.Contains);
    }

    /// <summary>How many of the first names have one of their own among the second.</summary>
    public static int Matched(IEnumerable<string> gold, IEnumerable<string> system, IReadOnlySet<(string, string)> aliases)
    {
        List<string> left = [.. system];
        var hits = 0;
        foreach (var name in gold)
        {
            var at = left.FindIndex(other => Same(name, other, aliases));
            if (at < 0) continue;
            left.RemoveAt(at);
            hits++;
        }
        return hits;
    }

    private static IEnumerable<string> Words(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, string> Table(params (string Name, string Others)[] rows) =>
        rows.SelectMany(row => row.Others.Split("; "), (row, other) => (other, row.Name)).ToDictionary(pair => pair.other, pair => pair.Name, StringComparer.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("^(the|a|an) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Article();

    [GeneratedRegex(@"\bvietnam\b", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnam();
}
