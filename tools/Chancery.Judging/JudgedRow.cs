using System.Globalization;
using CsvHelper;

namespace Chancery.Judging;

/// <summary>A claim and what a person thinks of it.</summary>
/// <param name="Report">The key of the report.</param>
/// <param name="Kind">The kind of claim.</param>
/// <param name="Start">Where its words begin in the report's text, in UTF-16 code units.</param>
/// <param name="End">Where they end.</param>
/// <param name="Claim">Its fields in our notation.</param>
/// <param name="Verdict"><c>right</c> or <c>wrong</c>; empty where nobody has judged yet.</param>
/// <param name="Reason">Of what is wrong, a word or two from the list in docs/quality.md.</param>
internal sealed record JudgedRow(string Report, string Kind, int Start, int End, string Claim, string Verdict, string Reason)
{
    private static readonly string[] Columns = ["report", "kind", "start", "end", "claim", "verdict", "reason"];

    /// <summary>A claim that is to be judged.</summary>
    public static JudgedRow Of(DrawnClaim claim) => new(claim.Report, claim.Kind, claim.Start, claim.End, claim.Fields, "", "");

    /// <summary>The rows of a table.</summary>
    /// <exception cref="FormatException">It is no such table.</exception>
    public static IReadOnlyList<JudgedRow> Read(string file)
    {
        using var csv = CsvReader.FromFile(file);
        csv.ReadHeader();
        if (!csv.Headers.SequenceEqual(Columns)) throw new FormatException($"{file} is no table of judged claims; its columns are {string.Join(", ", Columns)}.");
        var rows = new List<JudgedRow>();
        foreach (var row in csv) rows.Add(new(row.GetString(0), row.GetString(1), Offset(row.GetString(2)), Offset(row.GetString(3)), row.GetString(4), row.GetString(5), row.GetString(6)));
        return rows;
    }

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter target, IEnumerable<JudgedRow> rows)
    {
        using var csv = CsvWriter.Create(target, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (var row in rows)
            csv.WriteRecord([row.Report, row.Kind, row.Start.ToString(CultureInfo.InvariantCulture), row.End.ToString(CultureInfo.InvariantCulture), row.Claim, row.Verdict, row.Reason]);
    }

    private static int Offset(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
