using System.Text;

namespace Chancery.Papers;

/// <summary>A paper as Markdown.</summary>
public static class PaperMarkdown
{
    /// <summary>Writes the paper.</summary>
    public static void Write(Paper paper, TextWriter output)
    {
        output.Write($"# {Escaped(paper.Title)}\n\n{Escaped(paper.Subtitle)}\n");
        var quotes = paper.Citations.ToDictionary(citation => citation.Number);
        foreach (var section in paper.Sections)
        {
            output.Write($"\n## {section.Title}\n\n");
            foreach (var line in section.Lines)
            {
                var lead = line.Lead.Length == 0 ? "" : $"**{Escaped(line.Lead)}** ";
                var sources = PaperText.Sources(line, quotes);
                output.Write($"- {lead}{Escaped(line.Text)}{(sources.Length == 0 ? "" : $" — {Escaped(sources)}")}\n");
            }
            if (section.More is not null) output.Write($"- … {Escaped(section.More)}\n");
        }
        if (paper.Citations.Count == 0) return;
        output.Write("\n## Quotes\n\n");
        foreach (var citation in paper.Citations) output.Write($"{citation.Number}. “{Escaped(PaperText.Flat(citation.Quote))}” — {Escaped(PaperText.Source(citation))}\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#') escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
