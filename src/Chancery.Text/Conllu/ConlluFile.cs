using System.Globalization;
using System.Text;
using Chancery.Sources;

namespace Chancery.Text.Conllu;

/// <summary>Reads and writes trees as CoNLL-U, the format of Universal Dependencies.</summary>
public static class ConlluFile
{
    private static readonly string[] UposNames =
        ["X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"];

    /// <summary>The tag as CoNLL-U writes it: <c>PROPN</c>.</summary>
    public static string Name(this Upos upos) => UposNames[(int)upos];

    /// <summary>Reads sentence after sentence; empty nodes and enhanced trees are left out.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var draft = new Draft();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (draft.HasWords) yield return draft.Finish(number);
                draft = new();
            }
            else if (line[0] == '#') draft.Comments.Add(line);
            else draft.Add(line, number);
        }
        if (draft.HasWords) yield return draft.Finish(number);
    }

    /// <summary>Writes one sentence of a text, with its own passage as text comment.</summary>
    /// <param name="writer">Where to; lines end in <c>\n</c>.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="id">Its id in the file.</param>
    /// <param name="beginsParagraph">Whether to say that a paragraph begins.</param>
    public static void Write(TextWriter writer, Sentence sentence, string id, bool beginsParagraph = false)
    {
        if (beginsParagraph) writer.Write("# newpar\n");
        writer.Write($"# sent_id = {id}\n# text = {OneLine(sentence.Passage.Of(sentence.Text))}\n");
        for (var index = 0; index < sentence.Count; index++)
        {
            var token = sentence[index];
            var last = index;
            if (!sentence.Data(index).JoinsPrevious)
            {
                while (last + 1 < sentence.Count && sentence.Data(last + 1).JoinsPrevious) last++;
            }
            if (last > index)
            {
                var whole = token.Passage.To(sentence[last].Passage);
                writer.Write($"{index + 1}-{last + 1}\t{whole.Of(sentence.Text)}\t_\t_\t_\t_\t_\t_\t_\t{Space(sentence, last)}\n");
            }
            var insideSpan = last > index || sentence.Data(index).JoinsPrevious;
            WriteWord(writer, sentence, index, insideSpan ? "_" : Space(sentence, index));
        }
        writer.Write('\n');
    }

    /// <summary>Writes a sentence that was read from a file, with the file's comments and written words.</summary>
    public static void Write(TextWriter writer, ConlluSentence read)
    {
        foreach (var comment in read.Comments) writer.Write(comment + "\n");
        var span = 0;
        for (var index = 0; index < read.Sentence.Count; index++)
        {
            if (span < read.Spans.Count && read.Spans[span].Last < index) span++;
            var inside = span < read.Spans.Count && read.Spans[span].First <= index;
            if (inside && read.Spans[span].First == index)
            {
                var (first, last, form) = read.Spans[span];
                writer.Write($"{first + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(read.SpaceAfter[last] ? "_" : "SpaceAfter=No")}\n");
            }
            WriteWord(writer, read.Sentence, index, inside || read.SpaceAfter[index] ? "_" : "SpaceAfter=No");
        }
        writer.Write('\n');
    }

    private static void WriteWord(TextWriter writer, Sentence sentence, int index, string misc)
    {
        var token = sentence[index];
        ref readonly var data = ref sentence.Data(index);
        var lemma = string.IsNullOrEmpty(data.Lemma) ? "_" : data.Lemma;
        var xpos = string.IsNullOrEmpty(data.Xpos) ? "_" : data.Xpos;
        writer.Write($"{index + 1}\t{token.Form}\t{lemma}\t{data.Upos.Name()}\t{xpos}\t_\t{data.Head + 1}\t{data.Relation.Name()}\t_\t{misc}\n");
    }

    private static string Space(Sentence sentence, int index)
    {
        var end = sentence.Data(index).Passage.End;
        var touches = index + 1 < sentence.Count
            ? sentence.Data(index + 1).Passage.Start == end
            : end < sentence.Text.Length && !Tokens.Characters.IsSpace(sentence.Text[end]);
        return touches ? "SpaceAfter=No" : "_";
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Tokens.Characters.IsSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString();
    }

    private sealed class Draft
    {
        private readonly List<(string Form, string Lemma, Upos Upos, string Xpos, int Head, Relation Relation, bool Space)> words = [];
        private readonly List<ConlluSpan> spans = [];
        private readonly List<bool> spanSpace = [];

        public List<string> Comments { get; } = [];

        public bool HasWords => words.Count > 0;

        public void Add(string line, int number)
        {
            var columns = line.Split('\t');
            if (columns.Length != 10) throw Wrong(number, $"has {columns.Length} columns, CoNLL-U has 10 with a tab between");
            var space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            var id = columns[0];
            if (id.Contains('.')) return;
            if (id.IndexOf('-') is > 0 and var hyphen)
            {
                spans.Add(new(Number(id[..hyphen], number) - 1, Number(id[(hyphen + 1)..], number) - 1, columns[1]));
                spanSpace.Add(space);
                return;
            }
            if (Number(id, number) != words.Count + 1) throw Wrong(number, $"is word {id}, but {words.Count + 1} comes next");
            if (columns[1].Length == 0) throw Wrong(number, "has a word without characters");
            var head = columns[6] == "_" ? -1 : Number(columns[6], number) - 1;
            words.Add((columns[1], columns[2] == "_" && columns[1] != "_" ? "" : columns[2], ParseUpos(columns[3]), columns[4] == "_" ? "" : columns[4], head, columns[7] == "_" ? Relation.Dep : RelationNames.Parse(columns[7]), space));
        }

        public ConlluSentence Finish(int number)
        {
            var text = new StringBuilder();
            var data = new TokenData[words.Count];
            var spaces = new bool[words.Count];
            var joins = new bool[words.Count];
            for (var i = 0; i < words.Count; i++) spaces[i] = words[i].Space;
            for (var s = 0; s < spans.Count; s++)
            {
                var (first, last, _) = spans[s];
                if (first < 0 || last >= words.Count || last < first) throw Wrong(number, $"ends a sentence whose span {first + 1}-{last + 1} has no words");
                for (var i = first; i <= last; i++) spaces[i] = i == last && spanSpace[s];
                for (var i = first + 1; i <= last; i++) joins[i] = true;
            }
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i];
                if (word.Head >= words.Count) throw Wrong(number, $"ends a sentence of {words.Count} words in which word {i + 1} has head {word.Head + 1}");
                var start = text.Length;
                text.Append(word.Form);
                data[i] = new() { Passage = Passage.Between(start, text.Length), Lemma = word.Lemma, Upos = word.Upos, Xpos = word.Xpos, Head = word.Head, Relation = word.Relation, JoinsPrevious = joins[i] };
                if (spaces[i]) text.Append(' ');
            }
            return new(Comments, new(text.ToString(), data), spans, spaces);
        }

        private static Upos ParseUpos(string name) => Array.IndexOf(UposNames, name) is >= 0 and var index ? (Upos)index : Upos.X;

        private static int Number(string digits, int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(number, $"has '{digits}' where a number belongs");

        private static InvalidDataException Wrong(int number, string what) => new($"Line {number} {what}. Look at https://universaldependencies.org/format.html for the format.");
    }
}
