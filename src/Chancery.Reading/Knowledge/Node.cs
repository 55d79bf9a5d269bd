namespace Chancery.Reading.Known;

/// <summary>A piece of a knowledge file, with the place where it stands.</summary>
internal abstract record Node(string File, int Line);

/// <summary>A word or a phrase.</summary>
internal sealed record Word(string File, int Line, string Text) : Node(File, Line);

/// <summary>A list.</summary>
internal sealed record Row(string File, int Line, List<Node> Items) : Node(File, Line);

/// <summary>Keys with what stands under them, in the file's order.</summary>
internal sealed record Card(string File, int Line, List<(Word Key, Node Value)> Fields) : Node(File, Line)
{
    public Node? this[string key]
    {
        get
        {
            foreach (var (name, value) in Fields)
            {
                if (name.Text == key) return value;
            }
            return null;
        }
    }
}
