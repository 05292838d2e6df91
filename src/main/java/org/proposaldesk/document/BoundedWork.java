package org.proposaldesk.document;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.proposaldesk.proposal.Refusal;

/** Work on files of strangers: two at a time, few waiting, none longer than its time. */
final class BoundedWork implements AutoCloseable {

    private final ThreadPoolExecutor workers;
    private final Duration longest;

    BoundedWork(String threadName, Duration longest) {
        this.longest = longest;
        this.workers = new ThreadPoolExecutor(2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(20), work -> {
            Thread thread = new Thread(work, threadName);
            thread.setDaemon(true);
            return thread;
        });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Does the work in another thread; interrupts it when its time is over.
     *
     * @throws Refusal when there is too much to do, the time is over, or the work itself refuses
     */
    <T> T run(Callable<T> work) throws IOException {
        Future<T> result;
        try {
            result = workers.submit(work);
        } catch (RejectedExecutionException busy) {
            throw UploadInspector.refuse("同时上传的文件太多，没有上传。请稍后重试。");
        }
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            result.cancel(true);
            throw UploadInspector.refuse("文件检查超时，没有上传。请拆分或精简文件后重试。");
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw UploadInspector.refuse("系统正在停止，文件没有上传。请稍后重试。");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
