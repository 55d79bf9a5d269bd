namespace Chancery.Reading.Known;

/// <summary>A knowledge file as it was read from disk.</summary>
internal sealed record Source(int Folder, string Name, string Text);

/// <summary>All entries of all files, by section: those of later folders added to, or put over, those of earlier ones.</summary>
internal sealed class Stock
{
    private readonly Dictionary<string, List<Entry>> sections = [];
    private readonly List<KnowledgeProblem> problems;

    private Stock(List<KnowledgeProblem> problems) => this.problems = problems;

    public IReadOnlyList<Entry> this[Shape shape] => sections.GetValueOrDefault(shape.Section, []);

    /// <summary>Reads the files, which come in the order of their folders.</summary>
    public static Stock Read(IReadOnlyList<Source> sources, List<KnowledgeProblem> problems)
    {
        var stock = new Stock(problems);
        var own = new List<KnowledgeProblem>[sources.Count];
        var cards = new IReadOnlyList<Card>[sources.Count];
        Parallel.For(0, sources.Count, index => cards[index] = NodeReader.Read(sources[index].Name, sources[index].Text, own[index] = []));
        var seen = new Dictionary<(string, string), (int Folder, Entry Entry)>();
        for (var index = 0; index < sources.Count; index++)
        {
            problems.AddRange(own[index]);
            foreach (var card in cards[index]) stock.Add(card, sources[index].Folder, seen);
        }
        foreach (var entry in stock.sections.Values.SelectMany(entries => entries)) entry.Complete(problems);
        return stock;
    }

    private void Add(Card card, int folder, Dictionary<(string Section, string Identity), (int Folder, Entry Entry)> seen)
    {
        foreach (var (key, value) in card.Fields)
        {
            if (!Shapes.All.TryGetValue(key.Text, out var shape))
                problems.Add(new(key.File, key.Line, $"unknown section '{key.Text}'; allowed are {string.Join(", ", Shapes.All.Keys)}.{Nearest.Hint(key.Text, Shapes.All.Keys)}"));
            else if (value is not Row row)
                problems.Add(new(key.File, key.Line, $"'{key.Text}' should be a list of entries, each starting with '- {shape.Key}: '."));
            else
            {
                foreach (var item in row.Items) Add(item, shape, folder, seen);
            }
        }
    }

    private void Add(Node item, Shape shape, int folder, Dictionary<(string Section, string Identity), (int Folder, Entry Entry)> seen)
    {
        if (item is not Card card)
        {
            problems.Add(new(item.File, item.Line, $"an entry of '{shape.Section}' has keys, the first of them '{shape.Key}'; found a bare word or list."));
            return;
        }
        var entry = Entry.Read(card, shape, problems);
        if (entry.Name.Length == 0) return;
        if (!seen.TryGetValue((shape.Section, entry.Identity), out var earlier))
        {
            seen.Add((shape.Section, entry.Identity), (folder, entry));
            if (!sections.TryGetValue(shape.Section, out var entries)) sections.Add(shape.Section, entries = []);
            entries.Add(entry);
        }
        else if (earlier.Folder == folder)
            problems.Add(new(card.File, card.Line, $"'{entry.Name}' stands twice in '{shape.Section}', first at {earlier.Entry.File}:{earlier.Entry.Line}; make one entry of the two."));
        else
            earlier.Entry.Extend(entry);
    }
}
