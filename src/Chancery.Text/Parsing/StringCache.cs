namespace Chancery.Text.Parsing;

/// <summary>Strings that were made before: the same characters mostly give the same string. Of fixed size; used by one thread at a time.</summary>
internal sealed class StringCache
{
    private const int Slots = 1 << 14;

    private readonly string?[] strings = new string?[Slots];

    public string Get(ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty) return "";
        unchecked
        {
            var hash = 0x811C9DC5u;
            foreach (var c in characters) hash = (hash ^ c) * 0x01000193;
            ref var slot = ref strings[(hash ^ (hash >> 15)) & (Slots - 1)];
            if (slot is not null && characters.SequenceEqual(slot)) return slot;
            slot = characters.ToString();
            return slot;
        }
    }
}
