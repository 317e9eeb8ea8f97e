using Microsoft.Extensions.Hosting;

namespace BriefBot.Articles.Arrivals;

/// <summary>Lets articles arrive as long as the program runs.</summary>
internal sealed class ArrivalService(IArrivals arrivals) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (arrivals.IsOn)
        {
            await arrivals.RunAsync(stoppingToken).ConfigureAwait(false);
        }
    }
}
