using Chancery.Sources;

namespace Chancery.Text.Tokens;

/// <summary>Blocks of a plain text: what empty lines set apart.</summary>
internal static class Blocks
{
    public static List<Passage> Of(string text)
    {
        var blocks = new List<Passage>();
        var (start, last) = (-1, -1);
        var emptyLine = false;
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] == '\n')
            {
                if (emptyLine && start >= 0)
                {
                    blocks.Add(Passage.Between(start, last + 1));
                    start = -1;
                }
                emptyLine = true;
            }
            else if (!Characters.IsSpace(text[position]))
            {
                if (start < 0) start = position;
                last = position;
                emptyLine = false;
            }
        }
        if (start >= 0) blocks.Add(Passage.Between(start, last + 1));
        return blocks;
    }
}
