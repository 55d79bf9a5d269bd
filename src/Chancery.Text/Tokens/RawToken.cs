namespace Chancery.Text.Tokens;

/// <summary>A word or mark before it is tagged: half-open positions, and whether it joins the word before as part of a contraction.</summary>
internal readonly record struct RawToken(int Start, int End, bool JoinsPrevious)
{
    public int Length => End - Start;
}
