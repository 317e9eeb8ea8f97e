using BriefBot.Resilience;
using Polly;

namespace BriefBot.KernelMemory.Service;

/// <summary>What stands between BriefBot and a Kernel Memory service's bad days. Every call may be tried again: an upload has an id of its own.</summary>
internal static class ServicePipelines
{
    /// <summary>For questions: one more try at most, because somebody waits.</summary>
    public static ResiliencePipeline Asking(TimeProvider time) => Create("kernel-memory-asking", KernelMemoryDefaults.AskingTry, 1, time);

    /// <summary>For uploads, deletions and looks.</summary>
    public static ResiliencePipeline Keeping(TimeProvider time) => Create("kernel-memory-keeping", KernelMemoryDefaults.KeepingTry, 3, time);

    private static ResiliencePipeline Create(string name, TimeSpan perTry, int retries, TimeProvider time) => new EndpointPipeline(
        name, perTry, Tries: 2, retries, FirstDelay: TimeSpan.FromSeconds(0.3), LongestDelay: TimeSpan.FromSeconds(5), OpenFor: TimeSpan.FromSeconds(15))
    {
        MayPass = static error => error is ServiceException { MayPass: true },
    }.Build(time);
}
