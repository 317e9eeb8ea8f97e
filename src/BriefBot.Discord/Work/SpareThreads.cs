namespace BriefBot.Discord.Work;

/// <summary>Keeps threads for acknowledgements while every worker holds one.</summary>
/// <remarks>
/// A search holds its thread to its end. .NET's pool starts with a thread for each core and, when those are held, adds
/// about one every half second: a burst just after the start then waits for seconds to be acknowledged.
/// Source: .NET documentation, "The managed thread pool", minimum of threads.
/// </remarks>
internal static class SpareThreads
{
    /// <summary>Lets the pool make a thread for each worker at once, and two for each core beside them.</summary>
    public static void Reserve(int workers)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, workers + (2 * Environment.ProcessorCount)), ports);
    }
}
