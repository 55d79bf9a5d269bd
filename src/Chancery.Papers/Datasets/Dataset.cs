using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace Chancery.Papers;

/// <summary>A list of rows of one kind, for programs and tables.</summary>
/// <param name="Columns">The names of the fields, in order; the same for every row.</param>
/// <param name="Rows">The rows, in the order to show.</param>
public sealed record Dataset(IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows)
{
    private static readonly JsonSerializerOptions ForPeopleToo = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an array of objects, one a line.</summary>
    public void WriteJson(TextWriter output)
    {
        output.Write('[');
        for (var index = 0; index < Rows.Count; index++)
        {
            output.Write(index == 0 ? "\n  " : ",\n  ");
            output.Write(Rows[index].Json().ToJsonString(ForPeopleToo));
        }
        output.Write(Rows.Count == 0 ? "]\n" : "\n]\n");
    }

    /// <summary>Writes a table with a head, commas, and quotes where they are needed.</summary>
    public void WriteCsv(TextWriter output)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord([.. Columns]);
        foreach (var row in Rows) csv.WriteRecord([.. row.Fields.Select(field => Row.Cell(field.Value))]);
    }

    internal static string Write(JsonNode node) => node.ToJsonString(new(ForPeopleToo) { WriteIndented = true });
}
