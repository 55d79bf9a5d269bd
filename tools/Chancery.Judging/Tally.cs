using System.Globalization;
using System.Text;

namespace Chancery.Judging;

/// <summary>How many judged claims are right, by kind, and why the others are not.</summary>
internal static class Tally
{
    /// <summary>Two tables in Markdown.</summary>
    /// <exception cref="FormatException">A row is not judged.</exception>
    public static string Of(IReadOnlyList<JudgedRow> rows)
    {
        if (rows.FirstOrDefault(row => row.Verdict is not ("right" or "wrong") || (row.Verdict is "wrong") == (row.Reason.Length == 0)) is { } open)
            throw new FormatException($"{open.Report} {open.Start}: the verdict is 'right', or 'wrong' with a reason.");
        var text = new StringBuilder("| kind | judged | right | share |\n|---|---|---|---|\n");
        foreach (var kind in rows.GroupBy(row => row.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)) Line(kind.Key, [.. kind]);
        Line("all", rows);
        text.Append("\n| reason | claims |\n|---|---|\n");
        foreach (var reason in rows.Where(row => row.Reason.Length > 0).GroupBy(row => row.Reason).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {reason.Key} | {reason.Count()} |\n");
        return text.ToString();

        void Line(string name, IReadOnlyCollection<JudgedRow> judged)
        {
            var right = judged.Count(row => row.Verdict is "right");
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {judged.Count} | {right} | {(double)right / judged.Count:0.00} |\n");
        }
    }
}
