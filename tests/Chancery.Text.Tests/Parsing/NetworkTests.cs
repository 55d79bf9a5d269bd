using Chancery.Text.Parsing;
using CsCheck;

namespace Chancery.Text.Tests.Parsing;

public sealed class NetworkTests
{
    [Fact]
    public void Vector_instructions_change_no_sum() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 12], Gen.Int[1, 3], Gen.Int).Sample((count, pairs, panels, seed) =>
        {
            var random = new Random(seed);
            var (rows, columns) = (pairs * 2, panels * 16);
            short[] Numbers(int n, int limit) => [.. Enumerable.Range(0, n).Select(_ => (short)random.Next(-limit, limit + 1))];
            var matrix = new Matrix(Numbers(rows * columns, 32767), [.. Enumerable.Range(0, columns).Select(_ => random.Next())], rows, columns);
            var input = Numbers(count * rows, 32767);
            var (fast, plain) = (new int[count * columns], new int[count * columns]);
            matrix.Multiply(input, count, fast);
            matrix.MultiplyPlain(input, count, plain);
            fast.ShouldBe(plain);
        }, iter: 200);

    [Fact]
    public void The_tree_found_is_the_best_there_is() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int).Sample((count, seed) =>
        {
            var random = new Random(seed);
            var stride = count + 1;
            var arcs = new int[count * stride];
            for (var i = 0; i < arcs.Length; i++) arcs[i] = random.Next(-50, 50);
            var heads = new int[count];
            new Arborescence().Solve(arcs, stride, count, heads);
            Score(arcs, stride, heads).ShouldBe(BestByTrial(arcs, stride, count));
        }, iter: 3000);

    private static int? Score(int[] arcs, int stride, int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return null;
        var total = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            var (node, steps) = (i, 0);
            while (node >= 0)
            {
                if (heads[node] == node || ++steps > heads.Length) return null;
                node = heads[node];
            }
            total += arcs[(i * stride) + (heads[i] < 0 ? heads.Length : heads[i])];
        }
        return total;
    }

    private static int? BestByTrial(int[] arcs, int stride, int count)
    {
        int? best = null;
        var heads = new int[count];
        void Try(int i)
        {
            if (i == count)
            {
                if (Score(arcs, stride, heads) is { } score && (best is null || score > best)) best = score;
                return;
            }
            for (heads[i] = -1; heads[i] < count; heads[i]++) Try(i + 1);
            heads[i] = -1;
        }
        Try(0);
        return best;
    }
}
