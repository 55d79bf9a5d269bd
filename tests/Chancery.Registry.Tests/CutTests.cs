using Chancery.Registry.Folds;

namespace Chancery.Registry.Tests;

/// <summary>What becomes of a chain of likenesses when two of its things are known not to be the same.</summary>
public sealed class CutTests
{
    [Fact]
    public void Each_goes_with_the_nearer() => Groups(6, [(0, 5)], [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]]).ShouldBe(["0 1 2", "3 4 5"]);

    [Fact]
    public void What_is_as_near_to_both_goes_with_neither() => Groups(5, [(0, 4)], [[0, 1], [1, 2], [2, 3], [3, 4]]).ShouldBe(["0 1", "2", "3 4"]);

    [Fact]
    public void Where_all_are_alike_only_those_that_are_known_are_told_apart() => Groups(4, [(0, 1)], [[0, 1, 2, 3]]).ShouldBe(["0", "1", "2 3"]);

    [Fact]
    public void What_was_split_off_leaves_the_rest_together() => Groups(5, [(0, 1), (0, 2), (0, 3), (0, 4)], [[0, 1, 2, 3, 4]]).ShouldBe(["0", "1 2 3 4"]);

    [Fact]
    public void What_is_decided_to_be_one_is_not_cut() => Groups(4, [(0, 3)], [[0, 1], [1, 2], [2, 3]], (0, 2)).ShouldBe(["0 1 2", "3"]);

    [Fact]
    public void Where_nothing_joins_the_two_nothing_is_cut() => Groups(4, [(0, 3)], [[0, 1], [2, 3]]).ShouldBe(["0 1", "2 3"]);

    private static IEnumerable<string> Groups(int count, (int, int)[] apart, int[][] links, params (int, int)[] bound)
    {
        var same = new Components(count);
        foreach (var (one, other) in bound) same.Bind(one, other);
        foreach (var (one, other) in apart) same.Part(one, other);
        foreach (var link in links) same.Join(link);
        return same.Groups().Select(group => string.Join(' ', group));
    }
}
