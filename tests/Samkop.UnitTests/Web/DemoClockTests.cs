using Samkop.Web;

namespace Samkop.UnitTests.Web;

public sealed class DemoClockTests
{
    [Fact]
    public async Task Only_who_turned_it_back_and_what_he_awaits_sees_the_past()
    {
        var clock = new DemoClock();
        var (turned, looked) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = Task.Run(
            async () =>
            {
                await turned.Task;
                var seen = Ago(clock);
                looked.SetResult();
                return seen;
            },
            TestContext.Current.CancellationToken);
        using (clock.Back(10))
        {
            turned.SetResult();
            await looked.Task;
            Assert.Equal(10, Ago(clock));
            using (clock.Back(3))
            {
                Assert.Equal(3, Ago(clock));
            }

            Assert.Equal(10, Ago(clock));
        }

        Assert.Equal(0, Ago(clock));
        Assert.Equal(0, await other);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Back(-1));
    }

    private static int Ago(DemoClock clock) => (int)Math.Round((TimeProvider.System.GetUtcNow() - clock.GetUtcNow()).TotalDays);
}
