using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Sources;

/// <summary>Which version of a story a report says that it is: by the words that agencies put before a headline, and by the status that came with it.</summary>
/// <param name="Rank">Later versions have larger ranks: 0 for the first, 10 for <c>UPDATE 1</c> or <c>LEAD</c>, 20 for <c>UPDATE 2</c>, 5 more for a correction; 1000 for a withdrawal.</param>
/// <param name="Slug">The headline without such words, its letters and digits in lower case: what versions of one story have in common. Empty where there is no headline.</param>
/// <param name="IsMarked">Whether it says at all which version it is.</param>
public sealed partial record ReportVersion(int Rank, string Slug, bool IsMarked)
{
    /// <summary>The rank of a report that withdraws its story.</summary>
    public const int Withdrawal = 1000;

    /// <summary>The longest first line that is taken for a headline.</summary>
    private const int LongestHeadline = 200;

    private const int Step = 10;

    private static readonly string[] Withdrawing = ["canceled", "cancelled", "withdrawn", "withheld", "killed", "embargoed", "stat:canceled", "stat:withheld"];

    /// <summary>Whether the story is withdrawn: killed, cancelled, or not yet to be used.</summary>
    public bool IsWithdrawn => Rank >= Withdrawal;

    /// <summary>What a report says of its version.</summary>
    public static ReportVersion Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var headline = report.Title ?? Headline(report);
        var (rank, corrected, marked) = (0, 0, false);
        for (var found = Mark().Match(headline); found.Success; found = Mark().Match(headline))
        {
            marked = true;
            if (RankOf(found) is var one && one == Step / 2) corrected = one;
            else rank = Math.Max(rank, one);
            headline = headline.Remove(found.Index, found.Length).Trim(' ', '-', '–', '—', ':', '/', '.');
            if (rank >= Withdrawal) break;
        }
        if (IsWithdrawnByStatus(report)) (rank, marked) = (Withdrawal, true);
        return new(rank + corrected, string.Concat(headline.Where(char.IsLetterOrDigit)).ToLowerInvariant(), marked);
    }

    private static int RankOf(Match mark)
    {
        var words = mark.Groups["words"].Value.ToUpperInvariant();
        if (words.StartsWith("KILL", StringComparison.Ordinal) || words.StartsWith("WITHDR", StringComparison.Ordinal) || words.Contains(" KILL", StringComparison.Ordinal)) return Withdrawal;
        if (words.StartsWith("CORRECT", StringComparison.Ordinal) || words.StartsWith("REFIL", StringComparison.Ordinal)) return Step / 2;
        if (words.StartsWith("RPT", StringComparison.Ordinal) || words.StartsWith("REPEAT", StringComparison.Ordinal)) return 1;
        var number = mark.Groups["number"].Success ? int.Parse(mark.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        return Math.Min(number, 90) * Step;
    }

    /// <summary>The headline inside the text, or a first line that is short enough to be one.</summary>
    private static string Headline(Report report)
    {
        foreach (var part in report.Parts)
        {
            if (part.Kind is PartKind.Headline) return part.Passage.Of(report.Text).ToString();
        }
        var text = report.Text.AsSpan().TrimStart();
        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text[..end]).Trim();
        return line.Length <= LongestHeadline ? line.ToString() : "";
    }

    private static bool IsWithdrawnByStatus(Report report) => report.Unknown.Any(field => field.Key.ToLowerInvariant() is "pubstatus" or "pub_status" or "status"
        && field.Value.ValueKind is System.Text.Json.JsonValueKind.String && Withdrawing.Contains(field.Value.GetString()!.ToLowerInvariant()));

    // Capitals before a headline, apart from it by a mark or by its small letters ("LEAD PRICES RISE" is about lead); or any letters in brackets at either end of it.
    [GeneratedRegex("""
        ^\s*(?<words>CORRECT(ED|ION|S)?|REFILE[DS]?|RPT|REPEATS?|UPDATED?(\s?\#?(?<number>\d{1,2}))?|WRAPUP(\s(?<number>\d{1,2}))?|LEAD|((?<number>\d)(ST|ND|RD|TH)\s)?(LD|LEAD)(\s(?<number>\d))?|(MANDATORY\s)?KILL(ED)?|WITHDRAW[NS]?|WITHDRAWAL)\b(\s*\([^)]*\))?(?=\s*[-–—:/.]|\s+[A-Z]\p{L}*\p{Ll})
        |^\s*(?<words>Correct(ed|ion)|Updated?|Withdrawn|Withdrawal)\s*[-–—:]
        |[(\[]\s*(?<words>corrected|correction|refile|rpt|repeat|update\s?(?<number>\d{1,2})?|updated|lead|((?<number>\d)(st|nd|rd|th)\s)?(ld|lead)|kill|killed|withdrawn|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|UPDATE\s?(?<number>\d{1,2})?|UPDATED|LEAD|((?<number>\d)(ST|ND|RD|TH)\s)?(LD|LEAD)|KILL|KILLED|WITHDRAWN|Corrected|Correction|Update|Updated|Lead|Withdrawn|((?<number>\d)(st|nd|rd|th)\s)?(LD|Lead))\s*[)\]]
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
