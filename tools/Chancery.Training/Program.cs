using Chancery.Text;
using Chancery.Text.Conllu;
using Chancery.Training.Learning;
using Chancery.Training.Scoring;

return args switch
{
    ["train", var data, var target, .. var options] => Train(data, target, options),
    ["lemmas", var data, var model] => Lemmas(data, model),
    ["tokens", var model, .. var files] => Tokens(model, files),
    ["parse", var model, var file] => Parse(model, file),
    ["vary", var file] => Vary(file),
    ["raw", .. var files] => Raw(files),
    ["diff", var file] => Diff(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage:
          train DATA TARGET [option=value...]   trains a model on the treebanks in the folder DATA and writes it to TARGET
          lemmas DATA MODEL                     learns the rules for lemmas anew, in place
          tokens MODEL FILE.conllu...           scores a model on gold tokens
          parse MODEL FILE.conllu               prints a model's trees over a file's tokens
          vary FILE.conllu                      prints a file's trees as training varies them
          raw FILE.conllu...                    scores the shipped model from raw text, as CoNLL 2018 did
          diff FILE.conllu                      lists words and sentences that are cut otherwise than in a file
        """);
    return 2;
}

static int Train(string data, string target, string[] options)
{
    var plan = new TrainingPlan { Data = data, Target = target };
    foreach (var option in options)
    {
        var parts = option.Split('=', 2);
        double Number() => double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        plan = parts[0] switch
        {
            "seed" => plan with { Seed = (int)Number() },
            "epochs" => plan with { Epochs = (int)Number() },
            "batch" => plan with { BatchTokens = (int)Number() },
            "rate" => plan with { Rate = Number() },
            "drop" => plan with { Drop = Number() },
            "worddrop" => plan with { WordDrop = Number() },
            "tagged" => plan with { Tagged = Number() },
            "taggedshare" => plan with { TaggedShare = Number() },
            "extra" => plan with { Extra = parts[1] },
            "extrashare" => plan with { ExtraShare = Number() },
            "plain" => plan with { Plain = parts[1] },
            "vectors" => plan with { VectorPasses = (int)Number() },
            "guess" => plan with { GuessPasses = (int)Number() },
            "withdev" => plan with { WithDev = true },
            _ => throw new ArgumentException($"There is no option '{parts[0]}'.", nameof(options)),
        };
    }
    new Trainer(plan).Run();
    return 0;
}

static int Lemmas(string data, string model)
{
    Trainer.RenewLemmas(data, model);
    return 0;
}

static int Tokens(string model, string[] files)
{
    using var stream = File.OpenRead(model);
    var parser = new Parser(Chancery.Text.Parsing.Model.Read(stream));
    foreach (var file in files) Console.WriteLine($"{Path.GetFileName(file)}: {Evaluation.OnTokens(parser, Read(file))}");
    return 0;
}

static int Parse(string model, string file)
{
    using var stream = File.OpenRead(model);
    var parser = new Parser(Chancery.Text.Parsing.Model.Read(stream));
    foreach (var read in Read(file)) ConlluFile.Write(Console.Out, read with { Sentence = parser.Parse(read.Sentence) });
    return 0;
}

static int Vary(string file)
{
    var random = new Random(1);
    foreach (var read in Read(file))
    {
        var lesson = Treebank.ToLesson(read.Sentence);
        var varied = Augmentation.Vary(lesson, random);
        if (!ReferenceEquals(varied, lesson)) ConlluFile.Write(Console.Out, varied.ToSentence(), "varied");
    }
    return 0;
}

static List<ConlluSentence> Read(string file)
{
    using var reader = File.OpenText(file);
    return ConlluFile.Read(reader).ToList();
}

static List<ConlluSentence> ParseRaw(string text)
{
    var writer = new StringWriter();
    var number = 0;
    foreach (var sentence in Parser.Load().Parse(text, Parser.Blocks(text))) ConlluFile.Write(writer, sentence, $"{++number}");
    return ConlluFile.Read(new StringReader(writer.ToString())).ToList();
}

static int Raw(string[] files)
{
    foreach (var file in files)
    {
        var gold = Read(file);
        Console.WriteLine($"{Path.GetFileName(file)}: {TreeScore.Of(gold, ParseRaw(RawText.Of(gold)))}");
    }
    return 0;
}

static int Diff(string file)
{
    var gold = Read(file);
    var given = ParseRaw(RawText.Of(gold));
    // Words on one side only, with their sentence's neighbours.
    static Dictionary<(int, int), string> Spans(List<ConlluSentence> sentences, bool whole)
    {
        var spans = new Dictionary<(int, int), string>();
        var at = 0;
        foreach (var read in sentences)
        {
            var begin = at;
            for (var i = 0; i < read.Sentence.Count; i++)
            {
                var form = read.Sentence[i].Form.ToString().Replace(" ", "", StringComparison.Ordinal);
                if (!whole)
                {
                    var before = i > 0 ? read.Sentence[i - 1].Form.ToString() : "^";
                    var after = i + 1 < read.Sentence.Count ? read.Sentence[i + 1].Form.ToString() : "$";
                    spans[(at, at + form.Length)] = $"{before} [{form}] {after}";
                }
                at += form.Length;
            }
            if (whole) spans[(begin, at)] = read.Sentence.ToString();
        }
        return spans;
    }
    foreach (var whole in new[] { false, true })
    {
        var (g, s) = (Spans(gold, whole), Spans(given, whole));
        foreach (var key in g.Keys.Union(s.Keys).OrderBy(key => key))
        {
            var (inGold, inGiven) = (g.TryGetValue(key, out var a), s.TryGetValue(key, out var b));
            if (inGold != inGiven) Console.WriteLine(inGold ? $"- {a}" : $"+ {b}");
        }
        Console.WriteLine("=========");
    }
    return 0;
}
