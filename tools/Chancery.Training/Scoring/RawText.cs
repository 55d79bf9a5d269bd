using System.Text;
using Chancery.Text.Conllu;

namespace Chancery.Training.Scoring;

/// <summary>The plain text that a treebank's sentences were cut from: paragraphs with an empty line between.</summary>
public static class RawText
{
    public static string Of(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var read in sentences)
        {
            if (read.BeginsParagraph && text.Length > 0) text.Append("\n\n");
            for (var i = 0; i < read.Sentence.Count; i++)
            {
                var span = read.Spans.FirstOrDefault(span => span.First <= i && i <= span.Last);
                if (span.Form is null) text.Append(read.Sentence[i].Form);
                else if (span.First == i) text.Append(span.Form);
                if (read.SpaceAfter[i]) text.Append(' ');
            }
        }
        return text.Append('\n').ToString();
    }
}
