using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chancery.Reading.Known;

/// <summary>Reads one YAML file into nodes, from the parser's events: nothing is guessed about types, and every node knows its line.</summary>
internal sealed class NodeReader
{
    private readonly string file;
    private readonly Parser parser;
    private readonly List<KnowledgeProblem> problems;

    private NodeReader(string file, string text, List<KnowledgeProblem> problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The file's cards, one for each of its documents; what cannot be read goes to <paramref name="problems"/>.</summary>
    public static IReadOnlyList<Card> Read(string file, string text, List<KnowledgeProblem> problems)
    {
        if (PlainReader.Read(file, text) is { } plain) return [plain];
        return ReadFully(file, text, problems);
    }

    /// <summary>The same by the full parser.</summary>
    internal static IReadOnlyList<Card> ReadFully(string file, string text, List<KnowledgeProblem> problems)
    {
        var reader = new NodeReader(file, text, problems);
        var cards = new List<Card>();
        try
        {
            while (reader.parser.MoveNext())
            {
                if (reader.parser.Current is StreamStart or StreamEnd or DocumentStart or DocumentEnd) continue;
                var node = reader.Node();
                if (node is Card card) cards.Add(card);
                else if (node is not Word { Text: "" }) problems.Add(new(file, node.Line, "a knowledge file starts with the name of a section, such as 'states:'."));
            }
        }
        catch (YamlException broken)
        {
            problems.Add(new(file, (int)broken.Start.Line, $"this is not YAML: {broken.InnerException?.Message ?? broken.Message}"));
        }
        return cards;
    }

    private Node Node()
    {
        var start = parser.Current!;
        var line = (int)start.Start.Line;
        switch (start)
        {
            case Scalar scalar:
                return new Word(file, line, scalar.Value);
            case SequenceStart:
                var items = new List<Node>();
                while (parser.MoveNext() && parser.Current is not SequenceEnd) items.Add(Node());
                return new Row(file, line, items);
            case MappingStart:
                return Card(line);
            default:
                problems.Add(new(file, line, "references (*name) are not read here; write the words out."));
                return new Word(file, line, "");
        }
    }

    private Card Card(int line)
    {
        var fields = new List<(Word, Node)>();
        var card = new Card(file, line, fields);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = Node();
            if (!parser.MoveNext()) break;
            var value = Node();
            if (key is not Word word) problems.Add(new(file, key.Line, "a key is a single word."));
            else if (card[word.Text] is { } first) problems.Add(new(file, word.Line, $"'{word.Text}' stands twice in one entry, first on line {first.Line}; keep one."));
            else fields.Add((word, value));
        }
        return card;
    }
}
