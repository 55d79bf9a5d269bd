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
    public int Epochs { get; init; } = 20;

    public int BatchTokens { get; init; } = 800;

    public double Rate { get; init; } = 2e-3;

    public double Drop { get; init; } = 0.3;

    public double WordDrop { get; init; } = 0.25;

    /// <summary>How much the tagged corpus counts against the treebanks; 0 leaves it out.</summary>
    public double Tagged { get; init; } = 0.5;

    /// <summary>The share of the tagged corpus that each pass takes.</summary>
    public double TaggedShare { get; init; } = 0.15;

    /// <summary>Train on development data too, for the last run.</summary>
    public bool WithDev { get; init; }

    /// <summary>Further trees to learn from, labelled by other models.</summary>
    public string? Extra { get; init; }

    public double ExtraShare { get; init; } = 0.3;

    /// <summary>A plain text whose words the model may learn from, beside the treebanks' own text.</summary>
    public string? Plain { get; init; }

    /// <summary>Passes over all text to learn vectors of words.</summary>
    public int VectorPasses { get; init; } = 10;

    /// <summary>Passes over all text to learn to guess hidden words.</summary>
    public int GuessPasses { get; init; } = 2;
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
    private readonly List<string[]> plain = [];
    private readonly List<(string Name, List<ConlluSentence> Sentences)> dev = [];
    private readonly LemmaTrainer lemmas;
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
        if (plan.Plain is not null) plain.AddRange(Treebank.ReadPlain(plan.Plain));
        var pairs = trees.SelectMany(lesson => lesson.Upos!.Zip(lesson.Penn)).GroupBy(pair => pair).Where(group => group.Count() >= 3).Select(group => group.Key);
        tags = [.. pairs.OrderBy(pair => pair.First).ThenBy(pair => pair.Second, StringComparer.Ordinal)];
        tagIndex = tags.Select((pair, index) => (pair, index)).ToDictionary(item => item.pair, item => item.index);
        pennIndex = tags.Select(pair => pair.Xpos).Distinct().Select((penn, index) => (penn, index)).ToDictionary(item => item.penn, item => item.index);
        (words, frequencies) = CountWords();
        vocabulary = new(words);
        trunk = new(vocabulary.Count, random);
        heads = new([.. tags.Select(pair => pennIndex[pair.Xpos])], random);
        lemmas = Lemmas(gold, tagIndex);
        if (plan.Plain is not null) Prepare();
        Say($"{trees.Count} trees, {tagged.Count} tagged, {extra.Count} extra sentences; {tags.Length} tags, {words.Length} words");
    }

    /// <summary>Writes a model anew with the rules for lemmas that this version learns.</summary>
    public static void RenewLemmas(string data, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var known = Model.Read(new MemoryStream(bytes)).Tags;
        var gold = TrainingFiles.SelectMany(name => Treebank.Read(Path.Combine(data, name + ".conllu"))).ToList();
        File.WriteAllBytes(file, Exporter.WithLemmas(bytes, Lemmas(gold, known.Select((pair, index) => (pair, index)).ToDictionary(item => item.pair, item => item.index)).Build()));
    }

    private static LemmaTrainer Lemmas(List<ConlluSentence> gold, Dictionary<(Upos, string), int> tagIndex)
    {
        var learnt = new LemmaTrainer();
        foreach (var token in gold.SelectMany(read => read.Sentence.Tokens))
        {
            if (tagIndex.TryGetValue((token.Upos, token.Xpos), out var tag) && token.Lemma.Length > 0 && token.Lemma != "_") learnt.Add(token.ToString(), tag, token.Upos == Upos.Propn, token.Index == 0, token.Lemma);
        }
        return learnt;
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

    // Vectors of words, then layers that guess hidden words: all that plain text can teach before the trees do.
    private void Prepare()
    {
        var clock = Stopwatch.StartNew();
        var texts = trees.Concat(tagged).Select(lesson => lesson.Words).Concat(plain).ToList();
        var sentences = texts.ConvertAll(sentence => Array.ConvertAll(sentence, word => vocabulary.Row(Features.WordHash(word))));
        if (plan.VectorPasses > 0)
        {
            var vectors = new WordVectors(NetworkShape.Dimensions[0], random).Learn(sentences, vocabulary.Count, plan.VectorPasses, 0.25);
            vectors.AsSpan(NetworkShape.Dimensions[0]).CopyTo(trunk.Embeddings[0].W.AsSpan(NetworkShape.Dimensions[0]));
            Say($"vectors of words from {sentences.Sum(sentence => sentence.Length):N0} tokens, {clock.Elapsed.TotalSeconds:0} s");
        }
        if (plan.GuessPasses > 0) Guess(texts, sentences, clock);
    }

    private void Guess(List<string[]> texts, List<int[]> sentences, Stopwatch clock)
    {
        const int Columns = 4096;
        var targets = new int[vocabulary.Count];
        Array.Fill(targets, -1);
        var common = sentences.SelectMany(sentence => sentence).Where(row => row > 0).GroupBy(row => row).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(Columns).Select(group => group.Key).ToList();
        for (var i = 0; i < common.Count; i++) targets[common[i]] = i;
        var guessing = new Guessing(Columns, random);
        var parameters = trunk.Parameters.Concat(guessing.Parameters).ToList();
        var step = 0;
        for (var pass = 1; pass <= plan.GuessPasses; pass++)
        {
            var examples = new List<Example>();
            for (var i = 0; i < texts.Count; i++) examples.Add(new() { Rows = Treebank.Rows(texts[i], vocabulary), Tags = Array.ConvertAll(sentences[i], row => targets[row]), Penn = [] });
            var batches = Batches(examples, plan.BatchTokens * 3 / 2);
            double loss = 0;
            long guessed = 0;
            foreach (var batch in batches)
            {
                step++;
                var (more, count) = guessing.Learn(batch, trunk, 0.1, frequencies);
                if (count == 0) continue;
                (loss, guessed) = (loss + more, guessed + count);
                var norm = Math.Sqrt(parameters.Sum(parameter => parameter.SquaredGradient())) / count;
                var rate = plan.Rate * 0.75 * Math.Min(1, step / 300.0) * Math.Max(0.1, 1 - ((double)step / (batches.Count * plan.GuessPasses)));
                foreach (var parameter in parameters) parameter.Step(rate, Math.Min(1, 1.0 / norm) / count, step);
            }
            Say($"guessing, pass {pass}: loss {loss / guessed:0.000}, {clock.Elapsed.TotalSeconds:0} s");
        }
        foreach (var parameter in trunk.Parameters) parameter.Forget();
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
        var (inTrees, learnt, anywhere) = (new Dictionary<uint, int>(), new Dictionary<uint, int>(), new Dictionary<uint, int>());
        foreach (var lesson in trees.Concat(tagged).Concat(extra))
        {
            foreach (var word in lesson.Words)
            {
                var hash = Features.WordHash(word);
                anywhere[hash] = anywhere.GetValueOrDefault(hash) + 1;
                learnt[hash] = learnt.GetValueOrDefault(hash) + 1;
                if (lesson.Heads is not null) inTrees[hash] = inTrees.GetValueOrDefault(hash) + 1;
            }
        }
        foreach (var word in plain.SelectMany(sentence => sentence))
        {
            var hash = Features.WordHash(word);
            anywhere[hash] = anywhere.GetValueOrDefault(hash) + 1;
        }
        var kept = anywhere.Where(pair => inTrees.GetValueOrDefault(pair.Key) >= 2 || pair.Value >= 3).Select(pair => pair.Key).Order().ToArray();
        return (kept, [0, .. kept.Select(hash => learnt.GetValueOrDefault(hash))]);
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
        return Batches(examples, plan.BatchTokens);
    }

    private List<List<Example>> Batches(List<Example> examples, int size)
    {
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(examples));
        var batches = new List<List<Example>>();
        var (batch, tokens) = (new List<Example>(), 0);
        foreach (var example in examples)
        {
            batch.Add(example);
            tokens += example.Count;
            if (tokens < size) continue;
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
