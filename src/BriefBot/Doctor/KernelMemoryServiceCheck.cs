using BriefBot.KernelMemory;
using BriefBot.Storage;

namespace BriefBot.Doctor;

/// <summary>Checks the Kernel Memory service where articles are kept in one.</summary>
internal static class KernelMemoryServiceCheck
{
    private const string Check = "kernel memory";

    public static async Task<IReadOnlyList<CheckResult>> RunAsync(IKernelMemoryCheck? service, CancellationToken cancellationToken)
    {
        if (service is null)
        {
            return [];
        }

        try
        {
            var problems = await service.FindProblemsAsync(cancellationToken);
            return problems.Count == 0
                ? [CheckResult.Ok(Check, $"{service.Name} answers and has all articles")]
                : [.. problems.Select(problem => CheckResult.Fail(Check, problem, $"{service.Remedy}; nothing is lost meanwhile"))];
        }
        catch (StorageException failure)
        {
            return [CheckResult.Fail(Check, failure.Message, DatabaseFilesCheck.Restore)];
        }
    }
}
