using System.Globalization;
using Chancery.Text;
using Chancery.Text.Conllu;

namespace Chancery.Training.Learning;

/// <summary>Scores of a parser that is given the gold tokens.</summary>
internal static class Evaluation
{
    public static string OnTokens(Parser parser, IReadOnlyList<ConlluSentence> gold)
    {
        int total = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0, full = 0;
        foreach (var read in gold)
        {
            var given = parser.Parse(read.Sentence);
            for (var i = 0; i < given.Count; i++)
            {
                var (a, b) = (read.Sentence[i], given[i]);
                total++;
                if (a.Upos == b.Upos) upos++;
                if (a.Xpos == b.Xpos) xpos++;
                if (a.Lemma == b.Lemma) lemma++;
                if (a.Head?.Index != b.Head?.Index) continue;
                uas++;
                if (a.Relation.Type() == b.Relation.Type()) las++;
                if (a.Relation == b.Relation) full++;
            }
        }
        string Rate(int right) => (100.0 * right / total).ToString("0.00", CultureInfo.InvariantCulture);
        return $"UPOS {Rate(upos)}  XPOS {Rate(xpos)}  lemmas {Rate(lemma)}  UAS {Rate(uas)}  LAS {Rate(las)}  (with subtypes {Rate(full)})";
    }
}
