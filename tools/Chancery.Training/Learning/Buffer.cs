namespace Chancery.Training.Learning;

/// <summary>A block of numbers that grows when asked for more and stays where it is.</summary>
internal sealed unsafe class Buffer
{
    private float[] data = [];

    /// <summary>Room for <paramref name="size"/> numbers; what stood there is undefined.</summary>
    public float* Get(long size)
    {
        if (data.Length < size) data = GC.AllocateUninitializedArray<float>((int)(size + (size / 4) + 64), pinned: true);
        return (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref data[0]);
    }

    /// <summary>Room for <paramref name="size"/> numbers, all zero.</summary>
    public float* Zero(long size)
    {
        var pointer = Get(size);
        new Span<float>(pointer, (int)size).Clear();
        return pointer;
    }
}
