namespace Chancery.Papers;

/// <summary>What a search found as plain text.</summary>
public static class FindText
{
    private const int ShortId = 8;

    /// <summary>Writes actors, entries and reports under headings, each with its quote between marks in its sentence and where that stands.</summary>
    public static void Write(IReadOnlyList<Find> finds, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(finds);
        var first = true;
        foreach (var (heading, some) in new[] { ("Actors", finds.Where(find => find.Hit.Kind is "actor")), ("Entries", finds.Where(find => find.Hit.Kind is not ("actor" or "report"))), ("Reports", finds.Where(find => find.Hit.Kind is "report")) })
        {
            var under = some.ToList();
            if (under.Count == 0) continue;
            output.Write($"{(first ? "" : "\n")}{heading}\n");
            first = false;
            foreach (var find in under) Write(find, output);
        }
    }

    private static void Write(Find find, TextWriter output)
    {
        var report = find.Hit.Report;
        var gone = find.Hit.Stands ? "" : find.Hit.Kind is "report" ? " (replaced)" : " (withdrawn)";
        output.Write($"  {find.Id[..ShortId]}  {(find.Hit.Kind is "actor" or "report" ? "" : $"{find.Hit.Kind}: ")}{PaperText.Flat(find.Title)}{gone}\n");
        if (find.Quote is { } quote) output.Write($"            {PaperText.Flat(find.Before)}{Gap(find.Before)}»{PaperText.Flat(quote)}«{Gap(find.After)}{PaperText.Flat(find.After)}\n");
        if (report is not null) output.Write($"            {report.Key}{(report.Publisher is null ? "" : $", {report.Publisher}")}, {(report.Published is { } day ? Spoken.Date(day) : "undated")}\n");
    }

    private static string Gap(string beside) => beside.Length > 0 && (char.IsWhiteSpace(beside[0]) || char.IsWhiteSpace(beside[^1])) ? " " : "";
}
