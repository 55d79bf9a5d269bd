namespace Chancery.Training.Learning;

/// <summary>A table of weights that is learnt, with its gradient and the moments of Adam.</summary>
internal sealed unsafe class Parameter
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f;

    private readonly float[] m;
    private readonly float[] v;
    private readonly bool[]? touched;
    private readonly List<int> rowsTouched = [];
    private float[]? transposed;

    public Parameter(int rows, int columns, Random random, double spread, bool sparse = false)
    {
        (Rows, Columns) = (rows, columns);
        W = GC.AllocateArray<float>(rows * columns, pinned: true);
        G = GC.AllocateArray<float>(rows * columns, pinned: true);
        (m, v) = (new float[W.Length], new float[W.Length]);
        if (sparse) touched = new bool[rows];
        for (var i = 0; i < W.Length; i++) W[i] = (float)(((random.NextDouble() * 2) - 1) * spread);
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] W { get; }

    public float[] G { get; }

    public float* Weights => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref W[0]);

    public float* Gradient => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref G[0]);

    /// <summary>The weights with rows and columns exchanged, as of the last step.</summary>
    public float* Transposed()
    {
        if (transposed is null)
        {
            transposed = GC.AllocateArray<float>(W.Length, pinned: true);
            Transpose();
        }
        return (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref transposed[0]);
    }

    /// <summary>The gradient of one row of a sparse table, which is then updated at the next step.</summary>
    public float* RowGradient(int row)
    {
        if (!touched![row])
        {
            touched[row] = true;
            rowsTouched.Add(row);
        }
        return Gradient + ((long)row * Columns);
    }

    public double SquaredGradient()
    {
        double sum = 0;
        if (touched is null)
        {
            foreach (var g in G) sum += (double)g * g;
        }
        else
        {
            foreach (var row in rowsTouched)
            {
                for (var i = row * Columns; i < (row + 1) * Columns; i++) sum += (double)G[i] * G[i];
            }
        }
        return sum;
    }

    /// <summary>One step of Adam; the gradient is zero afterwards.</summary>
    public void Step(double rate, double scale, int step)
    {
        var corrected = (float)(rate * Math.Sqrt(1 - Math.Pow(Beta2, step)) / (1 - Math.Pow(Beta1, step)));
        if (touched is null)
        {
            Update(0, W.Length, corrected, (float)scale);
            if (transposed is not null) Transpose();
            return;
        }
        foreach (var row in rowsTouched)
        {
            Update(row * Columns, (row + 1) * Columns, corrected, (float)scale);
            touched[row] = false;
        }
        rowsTouched.Clear();
    }

    /// <summary>Forgets the moments, as at the start of training.</summary>
    public void Forget()
    {
        Array.Clear(m);
        Array.Clear(v);
    }

    private void Update(int from, int to, float rate, float scale)
    {
        for (var i = from; i < to; i++)
        {
            var g = G[i] * scale;
            G[i] = 0;
            m[i] += (1 - Beta1) * (g - m[i]);
            v[i] += (1 - Beta2) * ((g * g) - v[i]);
            W[i] -= rate * m[i] / (MathF.Sqrt(v[i]) + Epsilon);
        }
    }

    private void Transpose()
    {
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns; c++) transposed![(c * Rows) + r] = W[(r * Columns) + c];
        }
    }
}
