using Chancery.Sources;

namespace Chancery.Papers;

/// <summary>Gives every passage a line of its own under the text wherever it meets others.</summary>
internal static class Lanes
{
    /// <summary>The lane of each passage, from 0; two that overlap, or of which one begins where the other ends, never share one.</summary>
    /// <remarks>Long passages come first, so that no line runs far below the text for the sake of a few words inside it.</remarks>
    public static IReadOnlyList<int> Of(IReadOnlyList<Passage> passages)
    {
        var lanes = new List<List<Passage>>();
        var given = new int[passages.Count];
        foreach (var index in Enumerable.Range(0, passages.Count).OrderByDescending(index => passages[index].Length).ThenBy(index => passages[index]).ThenBy(index => index))
        {
            var (lane, at) = Free(lanes, passages[index]);
            if (lane == lanes.Count) lanes.Add([]);
            lanes[lane].Insert(at, passages[index]);
            given[index] = lane;
        }
        return given;
    }

    private static (int Lane, int At) Free(List<List<Passage>> lanes, Passage passage)
    {
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            var taken = lanes[lane];
            var at = taken.BinarySearch(passage);
            if (at >= 0) continue;
            at = ~at;
            if ((at == 0 || taken[at - 1].End < passage.Start) && (at == taken.Count || passage.End < taken[at].Start)) return (lane, at);
        }
        return (lanes.Count, 0);
    }
}
