using System.Runtime.Intrinsics;

namespace Chancery.Training.Learning;

/// <summary>Learns vectors of words from the words around them (skip-gram with negative samples), one table of contexts for each place.</summary>
/// <remarks>Contexts know their place, so that words are alike that stand alike in a sentence.</remarks>
internal sealed unsafe class WordVectors
{
    private static readonly int[] Places = [-2, -1, 1, 2];
    private const int Negatives = 5;

    private readonly int size;
    private readonly Random random;
    private readonly Buffer words = new(), contexts = new(), change = new();
    private readonly int[] lottery = new int[1 << 20];

    public WordVectors(int size, Random random) => (this.size, this.random) = (size, random);

    /// <summary>Row by row the vectors of all words; those that stand nowhere are zero.</summary>
    public float[] Learn(List<int[]> sentences, int rows, int passes, double spread)
    {
        var counts = new long[rows];
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence) counts[word]++;
        }
        counts[0] = 0;
        FillLottery(counts);
        var w = words.Get((long)rows * size);
        for (var i = 0L; i < (long)rows * size; i++) w[i] = (float)((random.NextDouble() - 0.5) / size);
        var c = contexts.Zero((long)rows * size * Places.Length);
        var total = counts.Sum();
        for (var pass = 0; pass < passes; pass++)
        {
            var rate = (float)(0.05 * (1 - ((double)pass / passes)));
            foreach (var sentence in sentences) Learn(sentence, counts, total, rows, w, c, rate);
        }
        double squares = 0;
        long cells = 0;
        for (var row = 1; row < rows; row++)
        {
            if (counts[row] == 0) continue;
            for (var k = 0; k < size; k++) squares += (double)w[((long)row * size) + k] * w[((long)row * size) + k];
            cells += size;
        }
        var scale = (float)(spread / Math.Sqrt(squares / cells));
        var result = new float[rows * size];
        for (var row = 1; row < rows; row++)
        {
            if (counts[row] == 0) continue;
            for (var k = 0; k < size; k++) result[(row * size) + k] = Math.Clamp(w[((long)row * size) + k] * scale, -1.9f, 1.9f);
        }
        return result;
    }

    private void Learn(int[] sentence, long[] counts, long total, int rows, float* w, float* c, float rate)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            var word = sentence[i];
            if (word == 0) continue;
            // Of the commonest words a part is enough.
            var keep = Math.Sqrt(2e-4 * total / counts[word]);
            if (keep < 1 && random.NextDouble() > keep) continue;
            var vector = w + ((long)word * size);
            for (var p = 0; p < Places.Length; p++)
            {
                var at = i + Places[p];
                if (at < 0 || at >= sentence.Length || sentence[at] == 0) continue;
                var step = change.Zero(size);
                for (var sample = 0; sample <= Negatives; sample++)
                {
                    var other = sample == 0 ? sentence[at] : lottery[random.Next(lottery.Length)];
                    if (sample > 0 && other == sentence[at]) continue;
                    var context = c + ((((long)p * rows) + other) * size);
                    var sum = Vector256<float>.Zero;
                    for (var k = 0; k < size; k += 8) sum += Vector256.Load(vector + k) * Vector256.Load(context + k);
                    var score = 1 / (1 + MathF.Exp(-Vector256.Sum(sum)));
                    var g = Vector256.Create(((sample == 0 ? 1 : 0) - score) * rate);
                    for (var k = 0; k < size; k += 8)
                    {
                        (Vector256.Load(step + k) + (g * Vector256.Load(context + k))).Store(step + k);
                        (Vector256.Load(context + k) + (g * Vector256.Load(vector + k))).Store(context + k);
                    }
                }
                for (var k = 0; k < size; k += 8) (Vector256.Load(vector + k) + Vector256.Load(step + k)).Store(vector + k);
            }
        }
    }

    private void FillLottery(long[] counts)
    {
        var total = counts.Sum(count => Math.Pow(count, 0.75));
        var (row, reached) = (0, 0.0);
        for (var i = 0; i < lottery.Length; i++)
        {
            while (reached <= (double)i / lottery.Length && row + 1 < counts.Length) reached += Math.Pow(counts[++row], 0.75) / total;
            lottery[i] = row;
        }
    }
}
