namespace Chancery.Text.Parsing;

/// <summary>Dictionary forms that were found before: most words of a text have come before with the same tag. Of fixed size; used by one thread at a time.</summary>
internal sealed class Lemmas(Model model)
{
    private const int Slots = 1 << 14;

    private readonly StringCache strings = new();
    private readonly (string Form, string Lemma, int Key)[] kept = new (string, string, int)[Slots];

    /// <inheritdoc cref="Model.Lemma"/>
    public string Get(ReadOnlySpan<char> form, int tag, bool first)
    {
        unchecked
        {
            var key = (tag << 1) | (first ? 1 : 0);
            var hash = 0x811C9DC5u ^ ((uint)key * 0x9E3779B1);
            foreach (var c in form) hash = (hash ^ c) * 0x01000193;
            ref var slot = ref kept[(hash ^ (hash >> 15)) & (Slots - 1)];
            if (slot.Form is { } known && slot.Key == key && form.SequenceEqual(known)) return slot.Lemma;
            slot = (strings.Get(form), model.Lemma(form, tag, first, strings), key);
            return slot.Lemma;
        }
    }
}
