using System.CommandLine;
using Chancery.Text;
using Chancery.Text.Conllu;

namespace Chancery.Cli.Commands;

/// <summary><c>parse FILE|-</c>: what the syntax sees in a text, as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Build(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "A plain text, paragraphs with an empty line between; - for standard input." };
        var tokens = new Option<bool>("--tokens") { Description = "FILE is CoNLL-U: keep its sentences and words, predict the rest." };
        var command = new Command("parse", "Print sentences, words, tags and trees as CoNLL-U.") { file, tokens };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            using var reader = Open(desk, name);
            if (parsed.GetValue(tokens)) Predict(reader, name, desk.Out);
            else Write(reader.ReadToEnd(), desk.Out);
            return CommandLine.Fine;
        });
        return command;
    }

    private static StreamReader Open(Desk desk, string name)
    {
        try
        {
            return new(name == "-" ? desk.In() : File.OpenRead(name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{name}' cannot be read: {error.Message}", error);
        }
    }

    private static void Write(string text, TextWriter target)
    {
        var number = 0;
        foreach (var block in Parser.Blocks(text))
        {
            var begins = true;
            foreach (var sentence in Parser.Load().Parse(text, [block]))
            {
                ConlluFile.Write(target, sentence, $"{++number}", begins);
                begins = false;
            }
        }
    }

    private static void Predict(TextReader reader, string name, TextWriter target)
    {
        try
        {
            foreach (var read in ConlluFile.Read(reader)) ConlluFile.Write(target, read with { Sentence = Parser.Load().Parse(read.Sentence) });
        }
        catch (InvalidDataException error)
        {
            throw new UsageException($"'{name}' is no CoNLL-U. {error.Message}", error);
        }
    }
}
