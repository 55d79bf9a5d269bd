using System.Buffers;

namespace Chancery.Reading.Known;

/// <summary>
/// Reads the plain part of YAML that knowledge files are written in: mappings and lists by indentation or in brackets, words, quoted words, comments.
/// It is several times faster to start than the full parser; whatever it does not know, it leaves to that one (<see cref="NodeReader"/>).
/// </summary>
internal sealed class PlainReader
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\t#:");
    private static readonly SearchValues<char> EndsInBrackets = SearchValues.Create("\n\r\t#:,[]{}");

    private readonly string file;
    private readonly string text;
    private int position;
    private int line = 1;
    private int column;
    private bool failed;

    private PlainReader(string file, string text) => (this.file, this.text) = (file, text);

    /// <summary>The file's one mapping, or null where the file holds anything beyond plain YAML, or nothing.</summary>
    public static Card? Read(string file, string text)
    {
        var reader = new PlainReader(file, text);
        reader.NextLine(atStart: true);
        if (reader.column != 0) return null;
        var card = reader.BlockMapping(0);
        return reader.failed || reader.column >= 0 ? null : card;
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private bool AtDash => Current == '-' && (position + 1 >= text.Length || text[position + 1] is ' ' or '\n' or '\r');

    private bool AtLineEnd => Current is '\0' or '\n' or '\r' || Current == '#' && position > 0 && text[position - 1] is ' ' or '\n';

    private Word Fail()
    {
        failed = true;
        position = text.Length;
        column = -1;
        return new Word(file, line, "");
    }

    /// <summary>Moves past the rest of a line that holds no more, and on to the next that holds something; the column there, -1 at the end.</summary>
    private void NextLine(bool atStart = false)
    {
        if (!atStart)
        {
            SkipSpaces();
            if (!AtLineEnd)
            {
                Fail();
                return;
            }
            SkipLine();
        }
        while (position < text.Length)
        {
            var start = position;
            SkipSpaces();
            if (Current is '\t' or '%' || text.AsSpan(position).StartsWith("---") || text.AsSpan(position).StartsWith("..."))
            {
                Fail();
                return;
            }
            if (!(Current is '\n' or '\r' or '#' or '\0'))
            {
                column = position - start;
                return;
            }
            SkipLine();
        }
        column = -1;
    }

    private void SkipSpaces()
    {
        while (Current == ' ') position++;
    }

    private void SkipLine()
    {
        var end = text.IndexOf('\n', Math.Min(position, text.Length));
        position = end < 0 ? text.Length : end + 1;
        if (end >= 0) line++;
    }

    private Node Block(int indent) => AtDash ? BlockList(indent) : IsKeyAhead() ? BlockMapping(indent) : Fail();

    private Row BlockList(int indent)
    {
        var items = new List<Node>();
        var row = new Row(file, line, items);
        while (!failed && column == indent && AtDash)
        {
            var start = position++;
            SkipSpaces();
            if (AtLineEnd) Fail();
            else if (Current is not ('{' or '[') && IsKeyAhead()) items.Add(BlockMapping(indent + position - start));
            else
            {
                items.Add(Inline());
                NextLine();
            }
        }
        return row;
    }

    private Card BlockMapping(int indent)
    {
        var fields = new List<(Word, Node)>();
        var card = new Card(file, line, fields);
        column = indent;
        while (!failed && column == indent && !AtDash)
        {
            var key = Key();
            SkipSpaces();
            Node value;
            if (AtLineEnd)
            {
                NextLine();
                value = column > indent ? Block(column) : column == indent && AtDash ? BlockList(indent) : new Word(file, key.Line, "");
            }
            else
            {
                value = Inline();
                if (!failed) NextLine();
            }
            Add(fields, card, key, value);
        }
        if (column > indent) Fail();
        return card;
    }

    private void Add(List<(Word, Node)> fields, Card card, Word key, Node value)
    {
        if (card[key.Text] is not null) Fail();
        else fields.Add((key, value));
    }

    /// <summary>Whether a key stands here: words on this line up to a colon.</summary>
    private bool IsKeyAhead()
    {
        if (Current is '"' or '\'')
        {
            var at = text.IndexOf(Current, position + 1) + 1;
            return at > 0 && at < text.Length && text[at] == ':';
        }
        var rest = text.AsSpan(position);
        var end = rest.IndexOfAny('\n', '\r');
        if (end >= 0) rest = rest[..end];
        return rest.EndsWith(':') || rest.Contains(": ", StringComparison.Ordinal);
    }

    private Word Key()
    {
        var key = Current is '"' or '\'' ? Quoted() : Plain(inBrackets: true);
        if (Current != ':') Fail();
        else position++;
        return key;
    }

    private Node Inline(bool inBrackets = false) => Current switch
    {
        '{' => BracketMapping(),
        '[' => BracketList(),
        '"' or '\'' => Quoted(),
        _ => Plain(inBrackets),
    };

    private Row BracketList()
    {
        var items = new List<Node>();
        var row = new Row(file, line, items);
        position++;
        SkipBetween();
        while (!failed && Current != ']')
        {
            items.Add(Inline(inBrackets: true));
            Comma(']');
        }
        position++;
        return row;
    }

    private Card BracketMapping()
    {
        var fields = new List<(Word, Node)>();
        var card = new Card(file, line, fields);
        position++;
        SkipBetween();
        while (!failed && Current != '}')
        {
            var key = Key();
            if (Current is not (' ' or '\n' or '\r')) Fail();
            SkipBetween();
            Add(fields, card, key, Inline(inBrackets: true));
            Comma('}');
        }
        position++;
        return card;
    }

    private void Comma(char close)
    {
        SkipBetween();
        if (Current == ',')
        {
            position++;
            SkipBetween();
        }
        else if (Current != close) Fail();
    }

    /// <summary>Spaces, line ends and comments inside brackets.</summary>
    private void SkipBetween()
    {
        while (Current is ' ' or '\n' or '\r' or '#')
        {
            if (Current == '#' && text[position - 1] is not (' ' or '\n')) return;
            if (Current is '\n' or '#') SkipLine();
            else position++;
        }
    }

    private Word Quoted()
    {
        var quote = text[position];
        var end = text.IndexOf(quote, position + 1);
        if (end < 0) return Fail();
        var word = text[(position + 1)..end];
        if (word.Contains('\n') || word.Contains('\\') || quote == '\'' && end + 1 < text.Length && text[end + 1] == '\'') return Fail();
        position = end + 1;
        return new(file, line, word);
    }

    private Word Plain(bool inBrackets)
    {
        if (",[]{}#&*!|>%@`'\"".Contains(Current) || Current is '-' or '?' or ':' && (position + 1 >= text.Length || text[position + 1] is ' ' or '\n' or '\r')) return Fail();
        var start = position;
        while (position < text.Length)
        {
            var step = text.AsSpan(position).IndexOfAny(inBrackets ? EndsInBrackets : Ends);
            if (step < 0) step = text.Length - position;
            position += step;
            if (Current == ':' && position + 1 < text.Length && text[position + 1] is not (' ' or '\n' or '\r') || Current == '#' && text[position - 1] != ' ') position++;
            else break;
        }
        if (position == start || Current == '\t' || !inBrackets && Current == ':') return Fail();
        return new(file, line, text[start..position].TrimEnd(' '));
    }
}
