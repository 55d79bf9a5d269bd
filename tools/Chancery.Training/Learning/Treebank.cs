using Chancery.Sources;
using Chancery.Text;
using Chancery.Text.Conllu;
using Chancery.Text.Parsing;
using Chancery.Text.Tokens;

namespace Chancery.Training.Learning;

/// <summary>A sentence of words before it is turned into rows: the gold tree, or tags alone.</summary>
internal sealed record Lesson(string[] Words, string[] Penn, Upos[]? Upos, int[]? Heads, Relation[]? Relations, float Weight)
{
    /// <summary>The same sentence in other letters.</summary>
    public Lesson With(Func<string, string> change) => this with { Words = [.. Words.Select(change)] };

    /// <summary>The tree over a text of the words with spaces between.</summary>
    public Sentence ToSentence()
    {
        var data = new TokenData[Words.Length];
        var at = 0;
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = new() { Passage = Passage.Between(at, at + Words[i].Length), Lemma = "", Xpos = Penn[i], Upos = Upos![i], Head = Heads![i], Relation = Relations![i] };
            at += Words[i].Length + 1;
        }
        return new(string.Join(' ', Words), data);
    }
}

/// <summary>Reads what there is to learn from.</summary>
internal static class Treebank
{
    public static List<ConlluSentence> Read(string file)
    {
        using var reader = File.OpenText(file);
        return ConlluFile.Read(reader).ToList();
    }

    public static Lesson ToLesson(Sentence sentence, float weight = 1) => new(
        [.. sentence.Tokens.Select(token => token.ToString())],
        [.. sentence.Tokens.Select(token => token.Xpos)],
        [.. sentence.Tokens.Select(token => token.Upos)],
        [.. sentence.Tokens.Select(token => token.Head?.Index ?? -1)],
        [.. sentence.Tokens.Select(token => token.Relation)],
        weight);

    /// <summary>Sentences of words with Penn tags, <c>word_TAG</c>, one to a line; words are cut at hyphens as the treebanks cut them.</summary>
    public static IEnumerable<Lesson> ReadTagged(string file, float weight)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (words, tags) = (new List<string>(), new List<string>());
            foreach (var item in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var mark = item.LastIndexOf('_');
                if (mark <= 0) continue;
                var (word, tag) = (item[..mark], item[(mark + 1)..]);
                // Of the old tokens that differ from today's the tag teaches nothing.
                var known = !word.Contains('-') && tag is not ("IN" or "TO" or ":" or "(" or ")" or "``" or "''" or "SYM" or "UH" or "FW");
                words.Add(word);
                tags.Add(known ? tag : "?");
            }
            if (words.Count is > 2 and < 150) yield return new([.. words], [.. tags], null, null, null, weight);
        }
    }

    /// <summary>The words of a plain text, sentence by sentence.</summary>
    public static IEnumerable<string[]> ReadPlain(string file)
    {
        var text = File.ReadAllText(file);
        foreach (var sentence in Parser.Split(text, Parser.Blocks(text))) yield return [.. sentence.Tokens.Select(token => token.ToString())];
    }

    /// <summary>The rows of features of a sentence.</summary>
    public static int[] Rows(string[] words, Vocabulary vocabulary)
    {
        var text = string.Join(' ', words);
        var tokens = new RawToken[words.Length];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            tokens[i] = new(at, at + words[i].Length, false);
            at += words[i].Length + 1;
        }
        var style = Features.StyleOf(text, tokens);
        var rows = new int[words.Length * NetworkShape.Kinds];
        for (var i = 0; i < words.Length; i++)
        {
            var slice = rows.AsSpan(i * NetworkShape.Kinds, NetworkShape.Kinds);
            slice[0] = vocabulary.Row(Features.Of(words[i], i == 0, style, slice));
        }
        return rows;
    }
}
