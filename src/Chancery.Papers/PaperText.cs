using System.Globalization;
using System.Text;

namespace Chancery.Papers;

/// <summary>A paper as plain text for a page of fixed width.</summary>
public static class PaperText
{
    private const int Indent = 2;
    private const int WidestLead = 19;

    /// <summary>Writes the paper in lines of at most <paramref name="width"/> characters, where words allow it.</summary>
    public static void Write(Paper paper, TextWriter output, int width = 100)
    {
        output.Write($"{paper.Title}\n{new string('=', paper.Title.Length)}\n{paper.Subtitle}\n");
        var quotes = paper.Citations.ToDictionary(citation => citation.Number);
        foreach (var section in paper.Sections)
        {
            output.Write($"\n{section.Title}\n{new string('-', section.Title.Length)}\n");
            var lead = Math.Min(WidestLead, section.Lines.Max(line => line.Lead.Length));
            foreach (var line in section.Lines) Write(line, lead, quotes, output, width);
            if (section.More is not null) output.Write($"  … {section.More}\n");
        }
        if (paper.Citations.Count == 0) return;
        output.Write("\nQuotes\n------\n");
        foreach (var citation in paper.Citations)
        {
            var number = $"[{citation.Number}] ";
            Wrap($"{number}“{Flat(citation.Quote)}” — {Source(citation)}", 0, number.Length, output, width);
        }
    }

    /// <summary><c>report-key (VNA), 30 Oct 2025</c>.</summary>
    public static string Source(Citation citation) =>
        citation.Report.Key + (citation.Report.Publisher is null ? "" : $" ({citation.Report.Publisher})") + (citation.Report.Published is { } day ? $", {Spoken.Date(day)}" : ", undated");

    /// <summary>Where a line comes from: report, date and quote number, the first of its reports in full.</summary>
    internal static string Sources(Line line, IReadOnlyDictionary<int, Citation> quotes)
    {
        if (line.Citations.Count == 0) return "";
        var reports = line.Citations.GroupBy(number => quotes[number].Report.Key).Select(report =>
        {
            var first = quotes[report.First()].Report;
            return $"{first.Key}, {(first.Published is { } day ? Spoken.Date(day) : "undated")} {string.Concat(report.Select(number => $"[{number}]"))}";
        });
        return string.Join("; ", reports);
    }

    private static void Write(Line line, int lead, IReadOnlyDictionary<int, Citation> quotes, TextWriter output, int width)
    {
        var hang = Indent + (lead == 0 ? 0 : lead + 2);
        var fits = line.Lead.Length <= lead;
        if (!fits) output.Write($"{new string(' ', Indent)}{line.Lead}\n");
        var head = fits && lead > 0 ? new string(' ', Indent) + line.Lead.PadRight(lead + 2) : new string(' ', hang);
        var sources = Sources(line, quotes);
        Wrap(head + line.Text + (sources.Length > 0 ? " — " + sources : ""), 0, hang, output, width);
    }

    private static void Wrap(string text, int indent, int hang, TextWriter output, int width)
    {
        var head = text.Length - text.TrimStart(' ').Length;
        var line = new StringBuilder(new string(' ', indent)).Append(' ', head);
        var empty = true;
        foreach (var word in Words(text))
        {
            if (!empty && Cells(line.ToString()) + 1 + Cells(word) > width)
            {
                output.Write(line.ToString().TrimEnd() + "\n");
                line.Clear().Append(' ', hang);
                empty = true;
            }
            if (!empty) line.Append(' ');
            line.Append(word);
            empty = false;
        }
        output.Write(line.ToString().TrimEnd() + "\n");
    }

    /// <summary>Words, where the runs of spaces after a lead stay with what they follow.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var trimmed = text.TrimStart(' ');
        var gap = trimmed.IndexOf("  ", StringComparison.Ordinal);
        if (gap >= 0 && gap <= WidestLead + 2)
        {
            var start = gap;
            while (start < trimmed.Length && trimmed[start] == ' ') start++;
            var rest = trimmed[start..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return trimmed[..start] + rest.FirstOrDefault("");
            foreach (var word in rest.Skip(1)) yield return word;
            yield break;
        }
        foreach (var word in trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return word;
    }

    internal static string Flat(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Cells(string text) => new StringInfo(text).LengthInTextElements;
}
