using System.Diagnostics;
using System.Globalization;
using Chancery.Text;
using Chancery.Text.Conllu;
using Chancery.Text.Parsing;

namespace Chancery.Training.Learning;

/// <summary>How a training run goes.</summary>
internal sealed record TrainingPlan
{
    /// <summary>The folder with the treebanks.</summary>
    public required string Data { get; init; }

    /// <summary>Where the model goes.</summary>
    public required string Target { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Passes over the treebanks.</summary>
    public int Epochs { get; init; } = 25;

    public int BatchTokens { get; init; } = 800;

    public double Rate { get; init; } = 2e-3;

    public double Drop { get; init; } = 0.3;

    public double WordDrop { get; init; } = 0.25;

    /// <summary>How much the tagged corpus counts against the treebanks; 0 leaves it out.</summary>
    public double Tagged { get; init; } = 0.5;

    /// <summary>The share of the tagged corpus that each pass takes.</summary>
    public double TaggedShare { get; init; } = 0.25;

    /// <summary>Train on development data too, for the last run.</summary>
    public bool WithDev { get; init; }

    /// <summary>Further trees to learn from, labelled by other models.</summary>
    public string? Extra { get; init; }

    public double ExtraShare { get; init; } = 0.3;
}

/// <summary>Trains the network on the treebanks and writes the model file; the same seed gives the same file.</summary>
internal sealed class Trainer
{
    private static readonly string[] TrainingFiles = ["ewt-train", "gum-open-train"];
    private static readonly string[] DevFiles = ["ewt-dev", "gum-open-dev"];

    private readonly TrainingPlan plan;
    private readonly Random random;
    private readonly List<Lesson> trees = [];
    private readonly List<Lesson> tagged = [];
    private readonly List<Lesson> extra = [];
    private readonly List<(string Name, List<ConlluSentence> Sentences)> dev = [];
    private readonly LemmaTrainer lemmas = new();
    private readonly (Upos Upos, string Xpos)[] tags;
    private readonly Dictionary<(Upos, string), int> tagIndex;
    private readonly Dictionary<string, int> pennIndex;
    private readonly uint[] words;
    private readonly Vocabulary vocabulary;
    private readonly int[] frequencies;
    private readonly Trunk trunk;
    private readonly Heads heads;

    public Trainer(TrainingPlan plan)
    {
        this.plan = plan;
        random = new(plan.Seed);
        var gold = TrainingFiles.SelectMany(name => Treebank.Read(Path.Combine(plan.Data, name + ".conllu"))).ToList();
        foreach (var name in DevFiles)
        {
            var sentences = Treebank.Read(Path.Combine(plan.Data, name + ".conllu"));
            dev.Add((name, sentences));
            if (plan.WithDev) gold.AddRange(sentences);
        }
        trees.AddRange(gold.Select(read => Treebank.ToLesson(read.Sentence)));
        if (plan.Tagged > 0) tagged.AddRange(Treebank.ReadTagged(Path.Combine(plan.Data, "masc-tagged.txt"), (float)plan.Tagged));
        if (plan.Extra is not null) extra.AddRange(Treebank.Read(plan.Extra).Select(read => Treebank.ToLesson(read.Sentence, 0.7f)));
        var pairs = trees.SelectMany(lesson => lesson.Upos!.Zip(lesson.Penn)).GroupBy(pair => pair).Where(group => group.Count() >= 3).Select(group => group.Key);
        tags = [.. pairs.OrderBy(pair => pair.First).ThenBy(pair => pair.Second, StringComparer.Ordinal)];
        tagIndex = tags.Select((pair, index) => (pair, index)).ToDictionary(item => item.pair, item => item.index);
        pennIndex = tags.Select(pair => pair.Xpos).Distinct().Select((penn, index) => (penn, index)).ToDictionary(item => item.penn, item => item.index);
        (words, frequencies) = CountWords();
        vocabulary = new(words);
        trunk = new(vocabulary.Count, random);
        heads = new([.. tags.Select(pair => pennIndex[pair.Xpos])], random);
        foreach (var sentence in gold.Select(read => read.Sentence))
        {
            foreach (var token in sentence.Tokens)
            {
                if (tagIndex.TryGetValue((token.Upos, token.Xpos), out var tag) && token.Lemma.Length > 0) lemmas.Add(token.ToString(), tag, token.Upos == Upos.Propn, token.Index == 0, token.Lemma);
            }
        }
        Say($"{trees.Count} trees, {tagged.Count} tagged, {extra.Count} extra sentences; {tags.Length} tags, {words.Length} words");
    }

    public void Run()
    {
        var parameters = trunk.Parameters.Concat(heads.Parameters).ToList();
        var clock = Stopwatch.StartNew();
        var step = 0;
        var total = -1;
        for (var epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            var batches = Batches();
            if (total < 0) total = batches.Count * plan.Epochs;
            double tagLoss = 0, arcLoss = 0, relationLoss = 0;
            foreach (var batch in batches)
            {
                step++;
                trunk.Forward(batch, random, plan.Drop, plan.WordDrop, frequencies);
                heads.Learn(batch, trunk);
                tagLoss += heads.Loss.Tags;
                arcLoss += heads.Loss.Arcs;
                relationLoss += heads.Loss.Relations;
                var tokens = trunk.Tokens;
                var norm = Math.Sqrt(parameters.Sum(parameter => parameter.SquaredGradient())) / tokens;
                var rate = plan.Rate * Math.Min(1, step / 200.0) * Math.Max(0.02, 1 - (step / (total * 1.02)));
                var scale = Math.Min(1, 1.0 / norm) / tokens;
                foreach (var parameter in parameters) parameter.Step(rate, scale, step);
            }
            var all = trees.Sum(lesson => lesson.Words.Length);
            Say($"pass {epoch}: losses {tagLoss / all:0.000} {arcLoss / all:0.000} {relationLoss / all:0.000}, {clock.Elapsed.TotalSeconds:0} s");
            if (epoch % 3 == 0 || epoch == plan.Epochs) Check();
        }
        var bytes = Export();
        File.WriteAllBytes(plan.Target, bytes);
        Say($"{plan.Target}: {bytes.Length:N0} bytes");
    }

    private byte[] Export() => Exporter.Export(tags, words, trunk, heads, lemmas.Build());

    private void Check()
    {
        var bytes = Export();
        File.WriteAllBytes(plan.Target + ".draft", bytes);
        var parser = new Parser(Model.Read(new MemoryStream(bytes)));
        foreach (var (name, sentences) in dev) Say($"  {name}: {Evaluation.OnTokens(parser, sentences)}");
    }

    private static void Say(string line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private (uint[] Words, int[] Frequencies) CountWords()
    {
        var (inTrees, anywhere) = (new Dictionary<uint, int>(), new Dictionary<uint, int>());
        foreach (var lesson in trees.Concat(tagged).Concat(extra))
        {
            foreach (var word in lesson.Words)
            {
                var hash = Features.WordHash(word);
                anywhere[hash] = anywhere.GetValueOrDefault(hash) + 1;
                if (lesson.Heads is not null) inTrees[hash] = inTrees.GetValueOrDefault(hash) + 1;
            }
        }
        var kept = anywhere.Where(pair => inTrees.GetValueOrDefault(pair.Key) >= 2 || pair.Value >= 3).Select(pair => pair.Key).Order().ToArray();
        return (kept, [0, .. kept.Select(hash => anywhere[hash])]);
    }

    private List<List<Example>> Batches()
    {
        var examples = new List<Example>();
        foreach (var lesson in trees) examples.Add(ToExample(Augmentation.Vary(lesson, random)));
        foreach (var lesson in tagged)
        {
            if (random.NextDouble() < plan.TaggedShare) examples.Add(ToExample(Augmentation.Vary(lesson, random)));
        }
        foreach (var lesson in extra)
        {
            if (random.NextDouble() < plan.ExtraShare) examples.Add(ToExample(Augmentation.Vary(lesson, random)));
        }
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(examples));
        var batches = new List<List<Example>>();
        var (batch, tokens) = (new List<Example>(), 0);
        foreach (var example in examples)
        {
            batch.Add(example);
            tokens += example.Count;
            if (tokens < plan.BatchTokens) continue;
            batches.Add(batch);
            (batch, tokens) = ([], 0);
        }
        if (batch.Count > 0) batches.Add(batch);
        return batches;
    }

    private Example ToExample(Lesson lesson) => new()
    {
        Rows = Treebank.Rows(lesson.Words, vocabulary),
        Tags = [.. lesson.Penn.Select((penn, i) => lesson.Upos is not null && tagIndex.TryGetValue((lesson.Upos[i], penn), out var tag) ? tag : -1)],
        Penn = [.. lesson.Penn.Select(penn => pennIndex.GetValueOrDefault(penn, -1))],
        Heads = lesson.Heads,
        Relations = lesson.Relations?.Select(relation => (int)relation).ToArray(),
        Weight = lesson.Weight,
    };
}
