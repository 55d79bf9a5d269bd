using System.Runtime.CompilerServices;

namespace Chancery.Text.Parsing;

/// <summary>Finds the best tree over a sentence: each token has one head, one token hangs on the root, nothing hangs on itself.</summary>
/// <remarks>The method of Chu, Liu and Edmonds. Ties are settled by order, so that the tree is always the same.</remarks>
internal sealed class Arborescence
{
    private const long Never = long.MinValue / 4;

    private long[] scores = [];
    private int[] mark = [];

    /// <summary>Writes the head of each token, or -1 for the one that hangs on the root.</summary>
    /// <param name="arcs">For each token a row: the score of each token as its head, then that of the root.</param>
    /// <param name="stride">The length of a row of <paramref name="arcs"/>.</param>
    /// <param name="count">How many tokens.</param>
    /// <param name="heads">Where to write.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(ReadOnlySpan<int> arcs, int stride, int count, Span<int> heads)
    {
        if (count == 1)
        {
            heads[0] = -1;
            return;
        }
        // Most sentences are settled by the best head of each token.
        var roots = 0;
        for (var i = 0; i < count; i++)
        {
            heads[i] = BestHead(arcs, stride, count, i);
            if (heads[i] < 0) roots++;
        }
        if (roots == 1 && IsTree(heads, count)) return;
        SolveFully(arcs, stride, count, heads);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BestHead(ReadOnlySpan<int> arcs, int stride, int count, int i)
    {
        var row = arcs.Slice(i * stride, count + 1);
        var head = count;
        for (var j = 0; j < count; j++)
        {
            if (j != i && row[j] > row[head]) head = j;
        }
        return head == count ? -1 : head;
    }

    private bool IsTree(ReadOnlySpan<int> heads, int count)
    {
        if (mark.Length < count + 1) mark = new int[count + 64];
        Array.Clear(mark, 0, count);
        for (var i = 0; i < count; i++)
        {
            var node = i;
            while (node >= 0 && mark[node] == 0)
            {
                mark[node] = i + 1;
                node = heads[node];
            }
            if (node >= 0 && mark[node] == i + 1) return false;
        }
        return true;
    }

    // Node 0 is the root, token i is node i + 1; a row for each dependent. Root arcs cost so much that one is used.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SolveFully(ReadOnlySpan<int> arcs, int stride, int count, Span<int> heads)
    {
        var n = count + 1;
        if (scores.Length < n * n) scores = new long[n * n];
        var nodes = new int[n];
        for (var d = 0; d < n; d++)
        {
            nodes[d] = d;
            var row = scores.AsSpan(d * n, n);
            if (d == 0)
            {
                row.Fill(Never);
                continue;
            }
            var given = arcs.Slice((d - 1) * stride, n);
            for (var h = 1; h < n; h++) row[h] = given[h - 1];
            row[0] = given[count] - (1L << 40);
            row[d] = Never;
        }
        var solved = Contract(n, nodes);
        for (var i = 1; i < n; i++) heads[i - 1] = solved[i] - 1;
    }

    // Best head for each node; a circle becomes one node, the rest is solved, and the circle is opened where the best arc comes in.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Contract(int n, ReadOnlySpan<int> active)
    {
        var head = new int[n];
        foreach (var d in active)
        {
            if (d == 0) continue;
            var row = scores.AsSpan(d * n, n);
            var top = -1;
            foreach (var h in active)
            {
                if (h != d && (top < 0 || row[h] > row[top])) top = h;
            }
            head[d] = top;
        }
        if (Circle(n, active, head) is not { } circle) return head;
        var inside = new bool[n];
        foreach (var d in circle) inside[d] = true;
        var keep = circle[0];
        var loss = circle.ConvertAll(d => scores[(d * n) + head[d]]);
        var (enter, leave) = (new int[n], new int[n]);
        var rest = new int[active.Length - circle.Count + 1];
        var outside = 0;
        foreach (var outer in active)
        {
            if (inside[outer]) continue;
            rest[outside++] = outer;
            var (into, outOf) = (Never * 2, Never * 2);
            for (var c = 0; c < circle.Count; c++)
            {
                var d = circle[c];
                var gain = scores[(d * n) + outer] - loss[c];
                if (gain > into) (into, enter[outer]) = (gain, d);
                var score = scores[(outer * n) + d];
                if (score > outOf) (outOf, leave[outer]) = (score, d);
            }
            (scores[(keep * n) + outer], scores[(outer * n) + keep]) = (into, outOf);
        }
        rest[outside] = keep;
        var solved = Contract(n, rest);
        foreach (var node in rest)
        {
            if (node != keep && node != 0) head[node] = solved[node] == keep ? leave[node] : solved[node];
        }
        head[enter[solved[keep]]] = solved[keep];
        return head;
    }

    private List<int>? Circle(int n, ReadOnlySpan<int> active, int[] head)
    {
        if (mark.Length < n + 1) mark = new int[n + 64];
        Array.Clear(mark, 0, n);
        foreach (var start in active)
        {
            var node = start;
            while (node != 0 && mark[node] == 0)
            {
                mark[node] = start + 1;
                node = head[node];
            }
            if (node == 0 || mark[node] != start + 1) continue;
            var circle = new List<int> { node };
            for (var next = head[node]; next != node; next = head[next]) circle.Add(next);
            return circle;
        }
        return null;
    }
}
