using Chancery.Papers;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary>Rows as a table: drawn on a terminal, in plain columns elsewhere.</summary>
internal static class Tables
{
    private const int ShortId = 8;
    private const int WidestCell = 60;

    public static void Write(Desk desk, IReadOnlyList<string> columns, IReadOnlyList<Row> rows, string none)
    {
        if (rows.Count == 0)
        {
            desk.Out.WriteLine(none);
            return;
        }
        List<string[]> cells = [.. rows.Select(row => columns.Select(column => Cell(column, row.Fields.First(field => field.Name == column).Value)).ToArray())];
        if (desk.IsTerminal) Draw(desk, columns, cells);
        else Plain(desk.Out, columns, cells);
    }

    private static string Cell(string column, object? value)
    {
        var cell = string.Join(' ', Row.Cell(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return column is "id" ? cell[..ShortId] : cell;
    }

    private static void Draw(Desk desk, IReadOnlyList<string> columns, List<string[]> cells)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Spectre.Console.Text(column)));
        foreach (var row in cells) table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)));
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(desk.Out) });
        console.Profile.Width = desk.Width;
        console.Write(table);
    }

    private static void Plain(TextWriter output, IReadOnlyList<string> columns, List<string[]> cells)
    {
        var widths = columns.Select((column, index) => Math.Min(WidestCell, Math.Max(column.Length, cells.Max(row => row[index].Length)))).ToArray();
        foreach (var row in cells.Prepend([.. columns]))
            output.WriteLine(string.Join("  ", row.Select((cell, index) => index == row.Length - 1 ? cell : Cut(cell).PadRight(widths[index]))).TrimEnd());
    }

    private static string Cut(string cell) => cell.Length <= WidestCell ? cell : cell[..(WidestCell - 1)] + "…";
}
